package dev.adder.engine.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SaltTest {
  @Test
  void numbers_ofAllOpcodes_differAndLeaveTheOpcode() throws IllegalAccessException {
    Map<Integer, String> seen = new HashMap<>();
    for (Field field : Salt.class.getDeclaredFields()) {
      if (field.getType() == int.class) {
        int salt = field.getInt(null);
        assertEquals(null, seen.put(salt, field.getName()), field.getName());
        assertEquals(0, Salt.word(salt) & 0xffff, field.getName());
      }
    }
    assertTrue(seen.size() > 50, () -> seen.toString());
  }
}
