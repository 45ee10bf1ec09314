package eluate.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eluate.record.Effect;
import eluate.record.PatientCount;
import eluate.record.Response;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImplausibleTest {

  private static List<String> effect(String value, String low, String high, String p) {
    return Implausible.in(
        new Effect(
            "death",
            "HR",
            new BigDecimal(value),
            new BigDecimal(low),
            new BigDecimal(high),
            null,
            p,
            null,
            null,
            null,
            List.of(),
            null));
  }

  @Test
  void countsThatNobodyCanHave() {
    assertEquals(
        List.of("count-below-0"),
        Implausible.in(new PatientCount(-3, null, "enrolled", "all", List.of(), null)));
    assertEquals(
        List.of("events-above-total", "percent-above-100"),
        Implausible.in(
            new Response("cure", 5, 4, new BigDecimal("125"), "all", null, List.of(), null)));
  }

  @Test
  void comparisonsThatContradictThemselves() {
    assertEquals(List.of(), effect("0.71", "0.55", "0.93", "<0.001"));
    assertEquals(List.of("interval-without-estimate"), effect("0.5", "0.55", "0.93", ".04"));
    assertEquals(List.of("low-above-high"), effect("0.71", "0.93", "0.55", "NS"));
    assertEquals(List.of("p-above-1"), effect("0.71", "0.55", "0.93", "= 1.2"));
  }
}
