package eluate.cli;

import static eluate.cli.BadFiles.PAPER;
import static eluate.cli.BadFiles.citation;
import static eluate.cli.BadFiles.gzip;
import static eluate.cli.BadFiles.joined;
import static eluate.cli.BadFiles.page;
import static eluate.cli.BadFiles.pubmed;
import static eluate.cli.BadFiles.sheet;
import static eluate.cli.BadFiles.tree;
import static eluate.cli.BadFiles.utf8;
import static eluate.cli.BadFiles.zip;

import eluate.read.pdf.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bad files of {@link FileFaultsTest} and what is said of each. */
final class BadFileRows {

  private BadFileRows() {}

  /** A bad file. */
  static final class Row {
    /** Its row in the list of faults. */
    final String fault;

    /** The file's name. */
    final String name;

    final byte[] content;

    /** A pattern found in a line of what the program says, which is of this file. */
    final String said;

    /** Words of the normalised text; null where there is none or any will do. */
    final String text;

    Row(String fault, String name, byte[] content, String said, String text) {
      this.fault = fault;
      this.name = name;
      this.content = content;
      this.said = said;
      this.text = text;
    }
  }

  static Row row(String fault, String name, byte[] content, String said) {
    return new Row(fault, name, content, said, null);
  }

  static Row row(String fault, String name, byte[] content, String said, String text) {
    return new Row(fault, name, content, said, text);
  }

  static final String ABSTRACT = "Of 40 patients, 12 had a complete response.";
  private static final String LAUGHS =
      "<!DOCTYPE PubmedArticleSet [<!ENTITY a 'ha'><!ENTITY x '&a;&a;&a;&a;&a;&a;'>]>";

  /**
   * All of them.
   *
   * @param canary an address that some of them name, and that nobody may call
   */
  static List<Row> files(String canary) throws IOException {
    List<Row> rows = new ArrayList<>(BadTextRows.files(canary));
    rows.addAll(outer(canary));
    return rows;
  }

  /** Those that are bad before any text is read, and those of pages. */
  private static List<Row> outer(String canary) {
    byte[] pdf = sheet(20).looseBytes();
    byte[] packed = gzip(pubmed("", citation(1, ABSTRACT), citation(2, ABSTRACT)));
    return List.of(
        row("F1", "f1.pdf", new byte[0], "EMPTY.*file has 0 bytes"),
        row("F2", "f2a.pdf", page("<h1>Drug A</h1><p>" + PAPER), "WARN\\(extension-mismatch\\)"),
        row("F2", "f2b.txt", sheet(1).bytes(), "WARN\\(extension-mismatch\\)", "On day 3"),
        row("F2", "f2c.xml", packed, "WARN\\(extension-mismatch\\)\t1\t"),
        row("F2", "f2d.txt", zip("[Content_Types].xml", "word/document.xml"), "UNSUPPORTED.*docx"),
        row("F2", "f2e.pdf", zip("a.txt"), "UNSUPPORTED.*ZIP"),
        row(
            "F3",
            "f3.html",
            page("<h1>Access denied</h1><p>Please sign in to continue. We use cookies: 12 of 40."),
            "WARN\\(looks-like-landing-page\\)\tf3\t\\S+\t0 facts"),
        row(
            "F4",
            "f4a.pdf",
            Arrays.copyOf(pdf, pdf.length * 7 / 10),
            "PARTIAL\\(pages 1\\d of 20\\)"),
        row("F4", "f4b.pdf", Arrays.copyOf(pdf, pdf.length / 10), "DAMAGED.*cut short"),
        row(
            "F5",
            "f5.pdf",
            joined(utf8("junk\n".repeat(400)), sheet(1).bytes(), utf8("junk\n".repeat(200_000))),
            "WARN\\(junk\\)",
            "On day 3"),
        row("F7", "f7.pdf", sheet(1).bytes("open", "own"), "ENCRYPTED.*give --password-file"),
        row("F8", "f8.pdf", sheet(1).bytes(null, "own"), "WARN\\(permissions\\)", "On day 3"),
        row("F9", "f9a.pdf", new Sheet().picture().bytes(), "NO_TEXT.*run OCR"),
        row(
            "F9",
            "f9b.pdf",
            sheet(1).newPage().picture().bytes(),
            "PARTIAL\\(page 2 has no text\\)",
            "On day 3"),
        row("F10", "f10.pdf", BadFiles.garbled(), "WARN\\(text-quality (?:0\\.9\\d|1\\.00)\\)"),
        row("F10", "f10b.pdf", BadFiles.partlyGarbled(), "WARN\\(text-quality 0\\.[34]\\d\\)"),
        row("F11", "f11a.pdf", tree(3, "2 0 R"), "DAMAGED"),
        row("F11", "f11b.pdf", tree(6000, "3 0 R ".repeat(6000)), "TOO_LARGE.*6000 pages"),
        row("F13", "f13.gz", gzip(new byte[60_000_000]), "TOO_LARGE"),
        row(
            "F14",
            "f14a.xml.gz",
            Arrays.copyOf(packed, packed.length - 12),
            "PARTIAL\\(2 papers\\)\t.*f14a.xml.gz, behind paper 2: .*damaged or ends"),
        row("F14", "f14b.gz", joined(gzip(utf8(PAPER)), new byte[512]), "f14b", "Drug A in gout"),
        row(
            "F14",
            "f14c.gz",
            joined(gzip(utf8(PAPER)), gzip(utf8("And more of it."))),
            "OK\tf14c",
            "And more of it"),
        row("F14", "f14d.xml.gz", packed, "IO_ERROR\t.*f14d.xml.gz: is not what the MD5 sum"),
        row("F14", "f14e.xml.gz", packed, "OK\t1\t"),
        row(
            "F15",
            "f15a.xml",
            pubmed(
                "<!DOCTYPE a [<!ENTITY xxe SYSTEM 'file:///etc/hostname'>]>",
                citation(15101, "We gave &xxe;.")),
            "DAMAGED.*f15a.*entity xxe is not declared"),
        row(
            "F15",
            "f15b.xml",
            pubmed(
                "<!DOCTYPE a SYSTEM '"
                    + canary
                    + "' [<!ENTITY % p SYSTEM '"
                    + canary
                    + "'> %p; <!ENTITY xxe SYSTEM '"
                    + canary
                    + "'>]>",
                citation(15102, "We gave &xxe;.")),
            "DAMAGED.*f15b.*entity xxe is not declared"),
        row(
            "F16",
            "f16.xml",
            pubmed(LAUGHS, citation(16103, "We gave &x;.")),
            "DAMAGED.*entity x is"),
        row(
            "F17",
            "f17.xml",
            pubmed(
                "<!DOCTYPE PubmedArticleSet SYSTEM '" + canary + "'>", citation(17104, ABSTRACT)),
            "OK\tf17",
            "complete response"),
        row(
            "F18",
            "f18a.xml",
            pubmed(
                "",
                citation(18105, "5 &micro;g at 4 &deg;C, 3 &plusmn; 1, P &le; 0.05, TNF-&alpha;")),
            "OK\tf18a",
            "5 \u00b5g at 4 \u00b0C, 3 \u00b1 1, P \u2264 0.05, TNF-\u03b1"),
        row(
            "F18",
            "f18b.xml",
            pubmed("", citation(18106, "5 &odd; g")),
            "DAMAGED.*f18b.*entity odd"),
        row(
            "F19",
            "f19a.xml",
            pubmed("<!DOCTYPE a [<!ENTITY drug 'ebastine'>]>", citation(19107, "We gave &drug;.")),
            "OK\tf19a",
            "We gave ebastine."),
        row(
            "F19",
            "f19b.xml",
            pubmed(
                "<!DOCTYPE a [<!ENTITY drug '" + "y".repeat(65) + "'>]>",
                citation(19108, "We gave &drug;.")),
            "DAMAGED.*f19b"),
        row(
            "F20",
            "f20.xml",
            pubmed("", citation(20109, "<b>".repeat(1000) + "x" + "</b>".repeat(1000))),
            "DAMAGED.*f20.*256 elements deep"),
        row(
            "F20",
            "f20b.xml",
            pubmed("", citation(20110, "<b>".repeat(1_000_000) + "x" + "</b>".repeat(1_000_000))),
            "DAMAGED.*f20b.*256 elements deep"),
        row(
            "F21",
            "f21.xml",
            pubmed("", citation(21001, "5 &#11; g"), citation(21002, ABSTRACT)),
            "DAMAGED.*f21.xml, paper 1 \\(21001\\)"),
        row("F21", "f21b.txt", utf8("OK"), "OK\t21002\t"),
        row(
            "F39",
            "f39.pdf",
            new Sheet()
                .lines(60, 60, List.of("The first column goes", "on to here. The end of"))
                .lines(320, 60, List.of("its words stands in the", "second column alone."))
                .bytes(),
            "OK\tf39\t",
            "The end of its words"),
        row(
            "F40",
            "f40.pdf",
            sheet(1).newPage().text(60, 60, "A page that lies.").turned(90).bytes(),
            "f40",
            "lies."),
        row(
            "F40",
            "f40b.pdf",
            sheet(1).newPage().endless().newPage().text(60, 60, "A third page.").bytes(),
            "PARTIAL\\(page 2 takes too long\\)",
            "A third page."),
        row(
            "F40",
            "f40c.pdf",
            sheet(1).newPage().scribble(300_000).text(60, 60, "A drawing.").bytes(),
            "OK\tf40c",
            "A drawing."));
  }
}
