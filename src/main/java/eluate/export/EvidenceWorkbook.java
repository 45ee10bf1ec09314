package eluate.export;

import eluate.record.Evidence;
import eluate.record.Item;
import eluate.record.LeftNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;

/**
 * The evidence table as a workbook: the studies, a sheet for each family of facts, the quotes in
 * their sentences, and the numbers that no fact uses. A value is linked to its quote and the quote
 * to the fact.
 */
final class EvidenceWorkbook {
  /** How much of the text stands before and behind a quote. */
  private static final int AROUND = 160;

  private final Papers papers;
  private final Workbook workbook;
  private final Grouping grouping;

  private EvidenceWorkbook(Papers papers, Workbook workbook) throws IOException {
    this.papers = papers;
    this.grouping = new Grouping(papers);
    this.workbook = workbook;
  }

  static List<Path> write(Papers papers, Path folder, WholeFile files) throws IOException {
    Path file = folder.resolve("evidence.xlsx");
    Path raw = folder.resolve(".evidence.xlsx.raw");
    Files.deleteIfExists(raw);
    try {
      files.bytes(raw, out -> fill(papers, out));
      files.bytes(file, out -> TimelessZip.copy(raw, out));
    } finally {
      Files.deleteIfExists(raw);
    }
    return List.of(file);
  }

  private static void fill(Papers papers, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Eluate", "1.0");
    new EvidenceWorkbook(papers, workbook).sheets();
    workbook.finish();
  }

  private void sheets() throws IOException {
    contents();
    Sheet studies = sheet("studies", StudyTable.columns(), 1);
    for (String study : grouping.studies()) {
      studies.add(StudyTable.row(study, grouping, papers));
    }
    studies.finish();
    Sheet documents = sheet("documents", DocumentTable.columns(), 1);
    for (String id : papers.ids()) {
      documents.add(DocumentTable.row(papers.paper(id), grouping));
    }
    documents.finish();
    int quote = 2;
    for (Family family : Family.ALL) {
      quote = facts(family, quote);
    }
    quotes();
    unclaimed();
  }

  private Sheet sheet(String name, List<String> header, int frozen) {
    return new Sheet(workbook, name, header, frozen);
  }

  private void contents() throws IOException {
    Sheet sheet = sheet("contents", List.of("sheet", "what it holds"), 0);
    sheet.add(
        List.of("studies", "a row for each study, with its reports; a paper twice counts once"));
    sheet.add(
        List.of("documents", "a row for each document, with the number of facts of each kind"));
    for (Family family : Family.ALL) {
      sheet.add(
          List.of(
              family.words(),
              "a row for each fact; values are linked to the words that prove them"));
    }
    sheet.add(
        List.of("evidence", "the words that prove the facts, in their place; linked to the fact"));
    sheet.add(
        List.of(
            "unclaimed numbers", "numbers of results that no fact uses: look here for omissions"));
    sheet.finish();
  }

  /**
   * A family's sheet.
   *
   * @param quote the row on the sheet of quotes that belongs to the family's first fact
   * @return the row behind the family's last quote
   */
  private int facts(Family family, int quote) throws IOException {
    List<FamilyColumn> slots = FamilyColumn.of(family);
    List<String> header = new ArrayList<>(List.of("document"));
    slots.forEach(slot -> header.add(slot.name()));
    header.addAll(List.of("implausible", "quote", "study", "duplicate of"));
    Sheet sheet = sheet(family.words(), header, 2);
    int row = quote;
    for (String id : papers.ids()) {
      for (Item item : family.of(papers.paper(id).record())) {
        List<Object> cells = new ArrayList<>();
        cells.add(id);
        slots.forEach(slot -> cells.add(slot.value().apply(item)));
        cells.add(String.join("; ", Implausible.in(item)));
        cells.add(item.evidence().isEmpty() ? null : item.evidence().get(0).quote());
        cells.add(grouping.study(id));
        cells.add(grouping.duplicateOf(id));
        Set<Integer> linked = item.evidence().isEmpty() ? Set.of() : linked(header, cells);
        sheet.add(cells, "evidence!C" + row, linked);
        row += item.evidence().size();
      }
    }
    sheet.finish();
    return row;
  }

  /** The first slot and all numbers but the confidence. */
  private static Set<Integer> linked(List<String> header, List<Object> cells) {
    Set<Integer> linked = new HashSet<>(Set.of(1));
    for (int i = 2; i < cells.size(); i++) {
      if (cells.get(i) instanceof Number && !header.get(i).equals("confidence")) {
        linked.add(i);
      }
    }
    return linked;
  }

  /** In the order of the families' sheets, so that a running number finds the row. */
  private void quotes() throws IOException {
    Sheet sheet =
        sheet(
            "evidence",
            List.of("document", "fact", "quote", "before", "after", "start", "end", "rule"),
            3);
    for (Family family : Family.ALL) {
      int fact = 1;
      for (String id : papers.ids()) {
        Paper paper = papers.paper(id);
        for (Item item : family.of(paper.record())) {
          fact++;
          String place = "'" + family.words() + "'!B" + fact;
          for (Evidence e : item.evidence()) {
            sheet.add(
                Arrays.asList(
                    id,
                    family.words() + " " + fact,
                    e.quote(),
                    before(paper.text(), e.start()),
                    after(paper.text(), e.end()),
                    e.start(),
                    e.end(),
                    e.rule()),
                place,
                Set.of(1));
          }
        }
      }
    }
    sheet.finish();
  }

  private static String before(String text, int start) {
    return text == null ? null : text.substring(Math.max(0, start - AROUND), start).strip();
  }

  private static String after(String text, int end) {
    return text == null ? null : text.substring(end, Math.min(text.length(), end + AROUND)).strip();
  }

  private void unclaimed() throws IOException {
    Sheet sheet = sheet("unclaimed numbers", UnclaimedTable.COLUMNS, 2);
    for (String id : papers.ids()) {
      Paper paper = papers.paper(id);
      if (paper.left() != null) {
        for (LeftNumber number : paper.left().unclaimed()) {
          sheet.add(UnclaimedTable.row(id, number));
        }
      }
    }
    sheet.finish();
  }
}
