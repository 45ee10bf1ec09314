package eluate.extract;

import eluate.document.Document;
import eluate.document.Registry;
import eluate.document.RegistryTable;
import eluate.document.RegistryTable.Comparison;
import eluate.record.Effect;
import eluate.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Analyses of a register's record that compare groups by one number. */
final class RegistryEffects implements Extractor<Effect> {
  private final RegistryWords words;

  RegistryEffects(RegistryWords words) {
    this.words = words;
  }

  @Override
  public List<Effect> extract(Analysis analysis) {
    List<Effect> effects = new ArrayList<>();
    Set<String> controls = controls(analysis);
    for (RegistryTable table : analysis.document().registry().tables()) {
      for (Comparison comparison : table.comparisons()) {
        Effect effect = effect(analysis, table, comparison, controls);
        if (effect != null) {
          effects.add(effect);
        }
      }
    }
    return effects;
  }

  private static Set<String> controls(Analysis analysis) {
    return analysis.document().registry().arms().stream()
        .filter(Registry.Arm::control)
        .map(arm -> RegistryGroups.label(analysis, arm.label()))
        .collect(Collectors.toSet());
  }

  /**
   * Null where no number is given, or one of a sort that is no comparison (a slope, a logarithm).
   */
  private Effect effect(
      Analysis analysis, RegistryTable table, Comparison comparison, Set<String> controls) {
    Document document = analysis.document();
    BigDecimal value = RegistryNumber.of(document, comparison.value());
    String statistic =
        comparison.statistic() == null
            ? null
            : words.meaning("statistic", document.text(comparison.statistic()));
    if (value == null || statistic == null) {
      return null;
    }
    RegistryMeasure measure =
        RegistryMeasure.of(analysis, words, table, new RegistryTable.Row(List.of(), List.of()));
    boolean people =
        table.statistic().equals("COUNT_OF_PARTICIPANTS")
            || table.unit() != null && words.are("percent-of-people", document.text(table.unit()));
    if (people && statistic.equals("MD")) {
      statistic = "RD";
    }
    List<String> groups =
        comparison.groups().stream()
            .map(column -> RegistryGroups.label(analysis, table.groups().get(column)))
            .toList();
    boolean pair = groups.size() == 2;
    // The first is compared with the second, unless the protocol calls the first a control.
    boolean turned = pair && controls.contains(groups.get(0)) && !controls.contains(groups.get(1));
    return new Effect(
        measure.name(),
        statistic,
        value,
        RegistryNumber.of(document, comparison.low()),
        RegistryNumber.of(document, comparison.high()),
        RegistryNumber.of(document, comparison.level()),
        p(document, comparison.p()),
        pair ? groups.get(turned ? 1 : 0) : groups.size() == 1 ? groups.get(0) : Groups.ALL,
        pair ? groups.get(turned ? 0 : 1) : null,
        measure.time(),
        List.of(
            analysis.evidence(comparison.whole(), "registry.analysis"),
            analysis.evidence(table.title(), "registry.analysis")),
        Confidence.STATED);
  }

  /** As printed, "<0.001"; an equals sign says nothing. */
  private static String p(Document document, Span p) {
    return p == null ? null : document.text(p).replaceFirst("^(?i)(?:p\\s?)?=\\s?", "");
  }
}
