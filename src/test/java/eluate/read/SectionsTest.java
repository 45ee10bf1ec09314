package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.Shared;
import eluate.document.Document;
import eluate.document.Section;
import eluate.document.Section.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SectionsTest {

  private static final Readers READERS = new Readers();

  private static Document read(String text) throws UnreadableException {
    return READERS.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A line a section: its role and its words. */
  private static String outline(String text) throws UnreadableException {
    Document document = read(text);
    return document.sections().stream()
        .map(s -> s.role() + " " + document.text(s.span()).replace('\n', '|'))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void labelsWithinALine() throws Exception {
    assertEquals(
        """
        TITLE Drug A in gout.
        BACKGROUND To test A.
        METHODS We gave A to 9 people.
        RESULTS Of 9, 3 improved.
        CONCLUSION A works.""",
        outline(
            "Drug A in gout. OBJECTIVE: To test A. RESEARCH DESIGN AND METHODS: We gave A to 9"
                + " people. RESULTS: Of 9, 3 improved. CONCLUSIONS: A works."));
  }

  @Test
  void labelsInCapitalsWithoutColon() throws Exception {
    assertEquals(
        """
        TITLE Selenium in burned skin and tissue.
        BACKGROUND AZ-4016 is new.
        METHODS We gave it.
        RESULTS The age was 40.
        CONCLUSION It works.""",
        outline(
            "Selenium in burned skin and tissue. BACKGROUND AND AIMS AZ-4016 is new. METHODS We"
                + " gave it. RESULTS The age was 40. CONCLUSIONS It works."));
  }

  @Test
  void labelsBeforeDashesAndStops() throws Exception {
    assertEquals(
        """
        TITLE A cohort of people with gout
        BACKGROUND Little is known.
        METHODS Records were read.
        RESULTS Gout fell.""",
        outline(
            """
            A cohort of people with gout

            BACKGROUND—Little is known.
            Patients and methods. Records were read.
            Results – Gout fell.
            """));
  }

  @Test
  void boldLabelsThatLostTheirTypeCountWhenThereAreSeveral() throws Exception {
    String two = "A title\nObjective To assess gout in men.\nResults Gout fell by half in men.\n";
    assertTrue(outline(two).contains("RESULTS Gout fell"), outline(two));
    String one = "A title\nIt was long ago. Results Of this kind are rare in such men.\n";
    assertTrue(outline(one).contains("BODY It was"), outline(one));
  }

  @Test
  void fieldsOfARegisterPage() throws Exception {
    Document document =
        read(
            """
            Drug A for Gout

            Overall Status: Recruiting
            Study type: Interventional   Phase: 2   Masking: Double

            Condition

            Gout

            Hyperuricaemia

            Eligibility Criteria

            Inclusion Criteria:

              • Age over 18

            Study Design

            Total Participants: 2
            Study Start date:
            April 01, 2025
            """);
    assertEquals(
        List.of(
            "Overall Status=Recruiting",
            "Study type=Interventional",
            "Phase=2",
            "Masking=Double",
            "Condition=Gout\n\nHyperuricaemia",
            "Total Participants=2",
            "Study Start date=April 01, 2025"),
        document.sections().stream()
            .filter(s -> s.role() == Role.FIELDS)
            .map(s -> s.heading() + "=" + document.text(s.span()))
            .toList());
    assertTrue(
        document.sections().stream()
            .anyMatch(
                s ->
                    s.role() == Role.ELIGIBILITY
                        && document.text(s.span()).equals("• Age over 18")));
  }

  @Test
  void whatIsNoTextOfThePaperIsNeverSearched() throws Exception {
    String text =
        """
        Skip to main page content
        The https:// ensures that nobody listens.

        . 2019 Mar;12(3):101-9.
        doi: 10.1000/abc.

        Drug A in gout: a randomised trial

        Affiliations

        1 Department of Medicine, General Hospital, Sometown, Utopia.

        Abstract

        Results: In 12 of 40 patients the pain went.

        Conflict of interest statement

        J.R. was paid by 7 makers.

        Similar articles

        Drug B in gout: 300 patients.

        References

        1. Roe J. Drug C in 500 patients. Results: a story. J Gout. 2001;1:2-3.
        """;
    Document document = read(text);
    String searched =
        document.sections().stream()
            .filter(Section::searched)
            .map(s -> document.text(s.span()))
            .collect(Collectors.joining("|"));
    assertEquals(
        "Drug A in gout: a randomised trial|In 12 of 40 patients the pain went.", searched);
    assertEquals(Integer.valueOf(2019), document.metadata().year());
    assertEquals("10.1000/abc", document.metadata().doi());
  }

  @Test
  void aLineOfAuthorsHidesNothingButItself() throws Exception {
    String outline =
        outline(
            "Drug A in gout\nAuthors: J. R., K. D.\n\nWe gave A to 9 people.\nFunding: none.\nMore.");
    assertTrue(outline.contains("BODY We gave A to 9 people."), outline);
    assertTrue(outline.contains("BODY More."), outline);
  }

  @Test
  void headingsOfPressArticlesEndWhatIsBeforeThem() throws Exception {
    String paragraph = "Two women with gout were given drug A for a year and a day. ".repeat(3);
    String outline =
        outline(
            "Oslo, Norway – "
                + paragraph
                + "\nBackground on Gout\n"
                + paragraph
                + "\nPatient Stories Told Briefly\n"
                + paragraph
                + "\nSide Effects and Safety\n"
                + paragraph
                + "\nContact\nProf. Roe, Oslo");
    assertEquals(
        List.of("BODY", "BACKGROUND", "BODY", "SAFETY", "BOILERPLATE"),
        outline.lines().map(l -> l.substring(0, l.indexOf(' '))).toList());
  }

  @Test
  void aTitleMayStartLikeALabel() throws Exception {
    assertTrue(
        outline("Case report: a rash after drug A. METHODS: One man. RESULTS: A rash.")
            .startsWith("TITLE Case report: a rash after drug A."));
  }

  @Test
  void citationsInPubMedsOwnFormat() throws Exception {
    Document document =
        read(
            """
            PMID- 12345678
            TI  - Drug A in gout: a trial of
                  two doses.
            DP  - 2011 Sep
            AB  - OBJECTIVE: To test A. RESULTS: It worked.
            AD  - Clinic of Gout, Sometown
            """);
    assertEquals("Drug A in gout: a trial of two doses", document.metadata().title());
    assertEquals("12345678", document.metadata().pmid());
    assertEquals(Integer.valueOf(2011), document.metadata().year());
    assertEquals(
        List.of(Role.TITLE, Role.BACKGROUND, Role.RESULTS),
        document.sections().stream().filter(Section::searched).map(Section::role).toList());
  }

  @Test
  void sectionsNeverOverlap() throws Exception {
    for (Path file : Shared.files(Path.of("corpus"), ".txt", ".html")) {
      Document document = READERS.read(file.toString(), Files.readAllBytes(file));
      int reached = 0;
      for (Section section : document.sections()) {
        assertTrue(section.span().start() >= reached, file + " " + section);
        reached = section.span().end();
      }
    }
  }
}
