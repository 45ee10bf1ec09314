package eluate.batch;

import eluate.export.EvidenceTable;
import eluate.export.FidelityTable;
import eluate.export.IssueTable;
import eluate.export.UnclaimedTable;
import eluate.pipeline.Outcome;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that a paper gives to the tables over all papers, as text. */
public final class Rows {

  private Rows() {}

  /** A table's first line. */
  public static String header(Piece table) throws IOException {
    return text(table, null);
  }

  /** A paper's rows, without the first line. */
  static String of(Piece table, Outcome.Extracted paper) throws IOException {
    return text(table, paper).substring(header(table).length());
  }

  // The tables are not closed: a string needs no closing, and they own nothing else.
  @SuppressWarnings("resource")
  private static String text(Piece table, Outcome.Extracted paper) throws IOException {
    StringBuilder text = new StringBuilder();
    switch (table) {
      case FACTS -> {
        EvidenceTable rows = new EvidenceTable(text);
        if (paper != null) {
          rows.add(paper.record(), paper.document().pages());
        }
      }
      case UNCLAIMED -> {
        UnclaimedTable rows = new UnclaimedTable(text);
        if (paper != null) {
          rows.add(paper.left());
        }
      }
      case ISSUES -> {
        IssueTable rows = new IssueTable(text);
        if (paper != null) {
          rows.add(paper.record().id(), paper.issues());
        }
      }
      case FIDELITY -> {
        FidelityTable rows = new FidelityTable(text);
        if (paper != null) {
          rows.add(paper.document());
        }
      }
      default -> throw new IllegalArgumentException(table + " is no table");
    }
    return text.toString();
  }

  /** How many facts a record has in each family, families in their order. */
  static Map<String, Integer> factsPerFamily(PaperRecord record) {
    Map<String, Integer> facts = new LinkedHashMap<>();
    for (RecordComponent family : PaperRecord.class.getRecordComponents()) {
      if (family.getType() == List.class && !family.getName().equals("groups")) {
        facts.put(family.getName(), items(family, record).size());
      }
    }
    return facts;
  }

  private static List<?> items(RecordComponent family, PaperRecord record) {
    try {
      return (List<?>) family.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("components of records can be read", e);
    }
  }
}
