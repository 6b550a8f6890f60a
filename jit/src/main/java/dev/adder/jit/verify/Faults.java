package dev.adder.jit.verify;

import java.util.ArrayList;
import java.util.List;

/** Faults found so far and the place that is looked at. */
final class Faults {

  private final List<Fault> found = new ArrayList<>();
  private String place = "region";

  void at(String newPlace) {
    place = newPlace;
  }

  void add(Rule rule, String message) {
    found.add(new Fault(rule, place, message));
  }

  void check(boolean holds, Rule rule, String message) {
    if (!holds) {
      add(rule, message);
    }
  }

  List<Fault> found() {
    return List.copyOf(found);
  }
}
