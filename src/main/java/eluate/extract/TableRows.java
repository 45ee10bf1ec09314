package eluate.extract;

import eluate.document.Table;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.text.Span;
import java.util.BitSet;
import java.util.List;

/**
 * Which sentences are rows of tables. What a row says is read from its cells; its words in line,
 * with those of its neighbours, are no sentence: "Nausea 3 (7) 4 (9) Severe 6 (13)".
 */
final class TableRows {

  /** From so many words on, what stands in one cell may be a sentence of its own. */
  private static final int SENTENCE = 12;

  private final BitSet rows = new BitSet();
  private final BitSet bodies = new BitSet();

  private TableRows() {}

  /** The rows of a paper's tables; none where a register states in fields what they hold. */
  static TableRows of(Parsed parsed) {
    TableRows tables = new TableRows();
    if (parsed.document().registry() == null) {
      parsed.document().tables().forEach(table -> tables.mark(parsed, table));
    }
    return tables;
  }

  private void mark(Parsed parsed, Table table) {
    for (int r = 0; r < table.rows().size(); r++) {
      List<Span> cells = table.rows().get(r).stream().filter(c -> c.length() > 0).toList();
      if (cells.stream().distinct().count() < 2) {
        // a line by itself is read as any other
        continue;
      }
      Span row = cells.get(0).cover(cells.get(cells.size() - 1));
      for (Sentence sentence : parsed.sentences()) {
        if (sentence.span().overlaps(row) && !written(cells, sentence)) {
          rows.set(sentence.index());
          if (r >= table.headRows()) {
            bodies.set(sentence.index());
          }
        }
      }
    }
  }

  /** Whether a sentence is one that somebody wrote into a single cell. */
  private static boolean written(List<Span> cells, Sentence sentence) {
    return sentence.to() - sentence.from() >= SENTENCE
        && cells.stream().anyMatch(c -> c.contains(sentence.span()));
  }

  /** Whether a sentence is a row of a table, or a part of one. */
  boolean holds(Sentence sentence) {
    return rows.get(sentence.index());
  }

  /** Whether it is a row below the heads. */
  boolean holdsCells(Sentence sentence) {
    return bodies.get(sentence.index());
  }
}
