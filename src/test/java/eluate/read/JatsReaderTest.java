package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Document;
import eluate.document.Section;
import eluate.document.Section.Role;
import eluate.document.Status;
import eluate.document.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JatsReaderTest {

  private static final Readers READERS = new Readers();

  private static final String ARTICLE =
      """
      <!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.0//EN" "JATS-archivearticle1.dtd">
      <article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research-article" xml:lang="en">
      <front><journal-meta><journal-title>Journal of Odd Trials</journal-title></journal-meta>
      <article-meta><article-id pub-id-type="doi">10.5555/jats</article-id>
      <article-id pub-id-type="pmc">1234567</article-id>
      <title-group><article-title>Ebastine for cold urticaria<xref ref-type="fn" rid="f0">*</xref></article-title></title-group>
      <contrib-group><contrib><name><surname>Nobody</surname></name></contrib></contrib-group>
      <pub-date pub-type="epub"><year>2019</year></pub-date><pub-date pub-type="ppub"><year>2020</year></pub-date>
      <abstract><sec><title>Aims</title><p>To soothe.</p></sec><sec><title>Findings</title><p>It did.</p></sec></abstract>
      <abstract abstract-type="graphical"><p>A picture.</p></abstract>
      <kwd-group><kwd>hives</kwd><kwd>cold</kwd></kwd-group></article-meta></front>
      <body><sec sec-type="intro"><title>Why we did it</title><p>Cold is common [<xref ref-type="bibr" rid="r1">1</xref>]
      and itches.<sup><xref ref-type="bibr" rid="r1">1</xref>,<xref ref-type="bibr" rid="r2">2</xref></sup></p></sec>
      <sec sec-type="methods"><label>2.</label><title>Patients and Methods</title><sec><title>People</title>
      <p>Forty adults<fn><p>Two were twins.</p></fn> came; CO<sub>2</sub> was 10<sup>-3</sup>
      <inline-formula><alternatives><tex-math>\\documentclass{x}</tex-math><mml:math xmlns:mml="x"><mml:msup>
      <mml:mn>10</mml:mn><mml:mn>4</mml:mn></mml:msup></mml:math></alternatives></inline-formula>/mL.</p></sec></sec>
      <sec><title>Results</title><sec><title>Comfort</title><p>See <xref ref-type="table" rid="t1">Table 1</xref>.</p>
      <table-wrap id="t1"><label>Table 1</label><caption><p>Baseline of all patients</p></caption>
      <table><thead><tr><th rowspan="2">Item</th><th colspan="2">Arm</th></tr><tr><th>Ebastine, n = 20</th><th>Placebo, n = 20</th></tr></thead>
      <tbody><tr><td>Safety</td><td/><td/></tr><tr><td>Age</td><td>41 (3)<xref ref-type="table-fn" rid="n1">a</xref></td><td>5&#8201;<break/>%</td></tr></tbody></table>
      <table-wrap-foot><fn id="n1"><label>a</label><p>Mean (SD).</p></fn><p>Abbreviations: n, number.</p></table-wrap-foot></table-wrap>
      <p>All were well.</p></sec></sec></body>
      <back><ack><title>Acknowledgements</title><p>We thank 7 people.</p></ack>
      <app-group><app><title>Doses in full</title><p>More of it.</p></app></app-group>
      <ref-list><title>References</title><ref id="r1"><element-citation><name><surname>Elder</surname></name><year>1999</year></element-citation></ref></ref-list></back>
      <sub-article><front-stub/><body><p>A review of it.</p></body></sub-article></article>
      """;

  private static Document read(String xml) throws UnreadableException {
    return READERS.read("in/a.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String roles(Document document) {
    return document.sections().stream()
        .map(s -> s.role() + " " + document.text(s.span()).lines().findFirst().orElse(""))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void everyPartHasItsRole() throws Exception {
    assertEquals(
        """
        TITLE Ebastine for cold urticaria
        BACKGROUND To soothe.
        RESULTS It did.
        KEYWORDS Keywords: hives; cold
        BACKGROUND Cold is common [1] and itches.
        METHODS Forty adults came; CO2 was 10^-3 10^4/mL.
        RESULTS See Table 1.
        CAPTION Table 1 Baseline of all patients
        RESULTS Item\tArm
        BODY More of it.
        BOILERPLATE Acknowledgements""",
        roles(read(ARTICLE)));
  }

  @Test
  void whatBelongsToOthersIsLeftOut() throws Exception {
    String text = read(ARTICLE).text();
    for (String other : List.of("A picture", "A review of it", "Nobody", "documentclass", "*")) {
      assertTrue(!text.contains(other), other + " in " + text);
    }
    assertTrue(text.contains("Two were twins."), text);
    assertTrue(text.contains("Elder 1999"), text);
  }

  @Test
  void tablesHaveHeadsCaptionsAndNotes() throws Exception {
    Document document = read(ARTICLE);
    Table table = document.tables().get(0);
    assertEquals(2, table.headRows());
    assertEquals("Table 1 Baseline of all patients", document.text(table.caption()));
    assertEquals(
        List.of("a Mean (SD).", "Abbreviations: n, number."),
        table.notes().stream().map(document::text).toList());
    assertEquals(
        List.of(
            List.of("Item", "Arm", "Arm"),
            List.of("Item", "Ebastine, n = 20", "Placebo, n = 20"),
            List.of("Safety", "", ""),
            List.of("Age", "41 (3)^a", "5 %")),
        table.rows().stream().map(r -> r.stream().map(document::text).toList()).toList());
    assertTrue(document.text(table.span()).startsWith("Table 1 Baseline"));
    assertTrue(document.text(table.span()).endsWith("n, number."));
  }

  @Test
  void metadataComesFromTheFrontMatter() throws Exception {
    var metadata = read(ARTICLE).metadata();
    assertEquals("10.5555/jats", metadata.doi());
    assertEquals("PMC1234567", metadata.pmcid());
    assertEquals(2020, metadata.year());
    assertEquals("Ebastine for cold urticaria", metadata.title());
    assertEquals("en", metadata.indexing().language());
  }

  @Test
  void anArticleInAnotherLanguageIsRefused() {
    String french = ARTICLE.replace("xml:lang=\"en\"", "xml:lang=\"fr\"");
    UnreadableException e = assertThrows(UnreadableException.class, () -> read(french));
    assertEquals(Status.UNSUPPORTED, e.status());
    assertTrue(e.getMessage().contains("lang=fr"), e.getMessage());
  }

  @Test
  void theOlderMarkupOfBiomedCentralIsReadTheSameWay() throws Exception {
    Document document =
        read(
            """
            <?xml version='1.0'?><!DOCTYPE art SYSTEM 'http://dtd.invalid/article.dtd'>
            <art><fm><dochead>Research</dochead><bibl><title><p>Ebastine for <it>cold</it> urticaria</p></title>
            <pubdate>2015</pubdate><xrefbib><pubidlist><pubid idtype="doi">10.5555/bmc</pubid>
            <pubid idtype="pmpid">42</pubid></pubidlist></xrefbib></bibl>
            <abs><sec><st><p>Abstract</p></st><sec><st><p>Methods</p></st><p>Forty adults.</p></sec></sec></abs></fm>
            <bdy><sec><st><p>Results</p></st><p>All were well <abbrgrp><abbr bid="B1">1</abbr><abbr bid="B2">2</abbr></abbrgrp>.</p>
            <table id="T1"><title><p>Table 1</p></title><caption><p>Baseline</p></caption>
            <tgroup cols="3"><colspec colname="c1"/><colspec colname="c2"/><colspec colname="c3"/>
            <thead><row><entry morerows="1">Item</entry><entry namest="c2" nameend="c3">Arm</entry></row>
            <row><entry>A</entry><entry>B</entry></row></thead>
            <tfoot><p>*Mean.</p></tfoot><tbody><row><entry>Age*</entry><entry>41</entry><entry>42</entry></row></tbody></tgroup></table>
            <tbl><title><p>Table 2</p></title><tblbdy cols="2"><r><c><p>Item</p></c><c><p>n</p></c></r>
            <r><c cspn="2"><hr/></c></r><r><c><p>rash</p></c><c><p>3</p></c></r></tblbdy><tblfn><p>n, number.</p></tblfn></tbl>
            </sec></bdy><bm><refgrp><bibl id="B1"><title><p>Old news</p></title></bibl></refgrp></bm></art>
            """);
    assertEquals("10.5555/bmc", document.metadata().doi());
    assertEquals("42", document.metadata().pmid());
    assertEquals(2015, document.metadata().year());
    assertEquals(
        List.of(Role.TITLE, Role.METHODS, Role.RESULTS),
        document.sections().stream().map(Section::role).limit(3).toList());
    assertTrue(document.text().contains("All were well [1,2]."), document.text());
    Table first = document.tables().get(0);
    Table second = document.tables().get(1);
    assertEquals(List.of(2, 1), List.of(first.headRows(), second.headRows()));
    assertEquals(
        List.of(
            List.of("Item", "Arm", "Arm"), List.of("Item", "A", "B"), List.of("Age*", "41", "42")),
        first.rows().stream().map(r -> r.stream().map(document::text).toList()).toList());
    assertEquals("*Mean.", document.text(first.notes().get(0)));
    assertEquals("Table 1 Baseline", document.text(first.caption()));
    assertEquals(
        List.of(List.of("Item", "n"), List.of("rash", "3")),
        second.rows().stream().map(r -> r.stream().map(document::text).toList()).toList());
    assertEquals("Table 2", document.text(second.caption()));
  }

  @Test
  void marksOfReferencesWhoseRaisingWasLost() throws Exception {
    String paragraph =
        """
        <p>Like loratadine <xref ref-type="bibr" rid="r1">4</xref>–<xref ref-type="bibr" rid="r2">6</xref>, it \
        helps; see (<xref ref-type="bibr" rid="r1">4</xref>) and 12 adults <xref ref-type="bibr" rid="r1">4</xref>.</p>""";
    String text = read(ARTICLE.replace("<p>All were well.</p>", paragraph)).text();
    assertTrue(text.contains("Like loratadine, it helps; see (4) and 12 adults."), text);
  }
}
