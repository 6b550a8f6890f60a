package dev.adder.engine.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentitySetTest {
  private static final int MANY = 100_000;

  @Test
  void add_manyEqualObjects_knowsEachOne() {
    int[] moved = {0};
    IdentitySet set = new IdentitySet(() -> moved[0]++);
    List<Object> added = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Object value = new String("equal");
      assertTrue(set.add(value));
      assertFalse(set.add(value));
      added.add(value);
    }
    for (Object value : added) {
      assertFalse(set.add(value));
    }
    assertTrue(moved[0] > MANY, "growing is not told: " + moved[0]);
  }

  @Test
  void add_one_movesAtMostOneSmallTable() {
    int[] moved = {0};
    IdentitySet set = new IdentitySet(() -> moved[0]++);
    int most = 0;
    for (int i = 0; i < MANY; i++) {
      moved[0] = 0;
      set.add(new Object());
      most = Math.max(most, moved[0]);
    }
    assertTrue(most < MANY / 100, "one call moved " + most);
  }

  @Test
  void backlog_manyPieces_isAStack() {
    Backlog backlog = new Backlog();
    for (int i = 0; i < MANY; i++) {
      backlog.push(i);
    }
    for (int i = MANY - 1; i >= 0; i--) {
      assertEquals(i, backlog.pop());
    }
    assertEquals(null, backlog.pop());
    backlog.push("again");
    assertEquals("again", backlog.pop());
  }
}
