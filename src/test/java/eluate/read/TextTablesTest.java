package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of plain text, as converters and forms print them. */
class TextTablesTest {

  private static List<String> shown(String text, Table table) {
    return table.rows().stream()
        .map(
            row ->
                String.join(
                    "|", row.stream().map(c -> c.of(text).replaceAll("\\s+", " ")).toList()))
        .toList();
  }

  @Test
  void headsMayStandApartAndOverSeveralColumns() {
    String text =
        """
        Harms were mild.

        Table 3: Harms seen in a tenth of the patients
        a counted once a patient

                              Zelvorine (N=40)         Sham (N=38)
                              All       Severe         All      Severe
        Harm                  n (%)     n (%)          n (%)    n (%)
        ------------------------------------------------------------------
        Stomach
          Nausea a            9 (23)    1 (3)          4 (11)   0
          Vomiting            5 (13)    0              2 (5)    0
        Skin
          Itching             7 (18)    2 (5)          3 (8)    1 (3)

        No one died.
        """;
    List<Table> tables = TextTables.of(text);
    assertEquals(1, tables.size());
    Table table = tables.get(0);
    assertEquals("Table 3: Harms seen in a tenth of the patients", table.caption().of(text));
    assertEquals(List.of("a counted once a patient"), texts(text, table));
    assertEquals(3, table.headRows());
    assertEquals(
        List.of(
            "|Zelvorine (N=40)|Zelvorine (N=40)|Sham (N=38)|Sham (N=38)",
            "|All|Severe|All|Severe",
            "Harm|n (%)|n (%)|n (%)|n (%)",
            "Stomach||||",
            "Nausea a|9 (23)|1 (3)|4 (11)|0",
            "Vomiting|5 (13)|0|2 (5)|0",
            "Skin||||",
            "Itching|7 (18)|2 (5)|3 (8)|1 (3)"),
        shown(text, table));
  }

  private static List<String> texts(String text, Table table) {
    return table.notes().stream().map(n -> n.of(text)).toList();
  }

  @Test
  void aMissingCellLeavesItsPlaceEmpty() {
    String text =
        """
        Visit          Zelvorine     Sham
        Week 4         41.2          40.8
        Week 8                       39.9
        Week 12        33.5          39.0
        """;
    Table table = TextTables.of(text).get(0);
    assertEquals(
        List.of("Visit|Zelvorine|Sham", "Week 4|41.2|40.8", "Week 8||39.9", "Week 12|33.5|39.0"),
        shown(text, table));
  }

  @Test
  void rowsOfTheSameLengthNeedNotStandUnderEachOther() {
    String text =
        """
        Table 1: Harms
                       Zelvorine   Sham
          Harm    %    %
          Cough  12    9
          Pain in the knee  8    7
          Hoarseness   5    5
        """;
    Table table = TextTables.of(text).get(0);
    assertTrue(
        shown(text, table)
            .containsAll(List.of("Cough|12|9", "Pain in the knee|8|7", "Hoarseness|5|5")));
  }

  @Test
  void anEmptyLineAndATitleBeginAnotherTable() {
    String text =
        """
                         Zelvorine     Sham
        Completed        36            35
        Left             4             3

        Secondary: pain at week 12
        Mean (SD)        2.1 (1.0)     3.4 (1.2)
        Worst            5             7
        """;
    List<Table> tables = TextTables.of(text);
    assertEquals(2, tables.size());
    assertEquals("Secondary: pain at week 12", tables.get(1).caption().of(text));
  }

  @Test
  void tabsTellTheCellsWhereverTheyStand() {
    String text = "Day\tALT\tDrug\n0\t24\tnone\n26\t1284\tstopped\n33\t611\tstopped\n";
    Table table = TextTables.of(text).get(0);
    assertEquals(
        List.of("Day|ALT|Drug", "0|24|none", "26|1284|stopped", "33|611|stopped"),
        shown(text, table));
  }

  @Test
  void textInTwoColumnsAndThePlacesOfAnAxisAreNoTables() {
    String text =
        """
        the score fell in most of those    who had been given it, and 3
        12 of the patients did not come    back in the year; of these 4
        were seen at home by a nurse       who had not been told which

        0.6                       0.6
             0    500   1000           0    500   1000
                  Time                       Time
        """;
    assertEquals(List.of(), TextTables.of(text));
  }
}
