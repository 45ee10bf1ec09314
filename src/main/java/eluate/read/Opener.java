package eluate.read;

import eluate.document.Issue;
import eluate.text.Wording;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Opens a file: unpacks it, and tells by its beginning how it is to be cut into papers. */
final class Opener {

  private static final int HEAD = 65_536;

  /** How far into a paper its own number stands. */
  private static final int NUMBER_WITHIN = 4000;

  private static final Map<String, List<String>> COLLECTIONS =
      Map.of(
          "PubmedArticleSet", List.of("PubmedArticle", "PubmedBookArticle"),
          "PubmedBookArticleSet", List.of("PubmedBookArticle"),
          "pmc-articleset", List.of("article"));
  private static final Pattern PMID = Pattern.compile("<PMID(?: [^<>]{0,80})?>\\s{0,9}(\\d{1,9})");
  private static final Pattern PMC =
      Pattern.compile("pub-id-type=\"pmc(?:id)?\"[^<>]{0,40}>\\s{0,9}((?:PMC)?\\d{1,9})");
  private static final Pattern MEDLINE = Pattern.compile("\\s{0,99}PMID ?- ?\\d");
  private static final Pattern MEDLINE_PMID = Pattern.compile("PMID ?- ?(\\d{1,9})");
  private static final Pattern RIS = Pattern.compile("\\s{0,99}TY {1,2}- ");
  private static final Pattern NCT =
      Pattern.compile("\"(?:nctId|NCTId)\"\\s{0,9}:\\s{0,9}\"(NCT\\d{8})\"");
  private static final Pattern TEXT_ID =
      Pattern.compile("\"id\"\\s{0,9}:\\s{0,9}\"?([A-Za-z0-9][A-Za-z0-9._-]{0,99})[\",}\\s]");
  private static final Pattern PACKED =
      Pattern.compile("\\.(?:gz|gzip)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern NONE = Pattern.compile("(?!)");

  /** An encoding that is not UTF-8. */
  private static final Wording ENCODING =
      Wording.of("encoding\\s?=\\s?[\"'](?!(?i:utf-8))[A-Za-z0-9_.-]{2,40}");

  /** The byte order mark of UTF-8, and the first bytes of gzip, as characters. */
  private static final String MARK = "\u00EF\u00BB\u00BF";

  private static final String GZIP = "\u001F\u008B";

  private final Papers.OneReader reader;
  private final int largest;

  /**
   * @param reader reads each paper
   * @param largest the most bytes that a paper may have
   */
  Opener(Papers.OneReader reader, int largest) {
    this.reader = reader;
    this.largest = largest;
  }

  /** The papers of a file; its content is closed with them, and here when this fails. */
  Papers open(String id, String path, InputStream file) throws IOException {
    try {
      BufferedInputStream in = new BufferedInputStream(file, HEAD);
      boolean packed = head(in).startsWith(GZIP);
      if (packed) {
        in = new BufferedInputStream(Gunzip.of(in), HEAD);
      }
      String head = head(in);
      if (head.startsWith(MARK)) {
        head = head.substring(MARK.length());
      }
      String root = XmlHead.root(head);
      Splitter splitter;
      Pattern number = NONE;
      if (COLLECTIONS.containsKey(root)) {
        splitter = new XmlSplitter(in, root, COLLECTIONS.get(root), told(head), largest);
        number = root.startsWith("pmc") ? PMC : PMID;
      } else if (MEDLINE.matcher(head).lookingAt()) {
        splitter = new LineSplitter(in, "PMID", largest);
        number = MEDLINE_PMID;
      } else if (RIS.matcher(head).lookingAt()) {
        splitter = new LineSplitter(in, "TY ", largest);
      } else if (StudySplitter.fits(head)) {
        splitter = new StudySplitter(in, largest);
        number = NCT;
      } else if (TextObjectReader.looksLike(head)) {
        splitter = new StudySplitter(in, largest);
        number = TEXT_ID;
      } else {
        splitter = new WholeFile(in, largest);
      }
      boolean named = PACKED.matcher(path).find();
      List<Issue> doubts =
          packed && !named
              ? List.of(new Issue("extension-mismatch", path + " is packed by gzip; unpacked"))
              : List.of();
      boolean pubmed = number == PMID || number == MEDLINE_PMID;
      return new Papers(id, path, splitter, first(number), pubmed, reader, in, doubts);
    } catch (EOFException | ZipException e) {
      return new Papers(id, path, () -> failed(e), first(NONE), false, reader, file, List.of());
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The first bytes, which stay to be read. */
  private static String head(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] bytes = new byte[HEAD];
    int n = 0;
    try {
      for (int more = 0; more >= 0 && n < HEAD; n += Math.max(more, 0)) {
        more = in.read(bytes, n, HEAD - n);
      }
    } catch (EOFException | ZipException e) {
      // A damaged file tells so when its papers are read; those before the damage are good.
    }
    in.reset();
    return new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
  }

  private static Splitter.Cut failed(IOException e) throws IOException {
    throw e;
  }

  /** What each paper must be told of what stands before the first: encoding and entities. */
  private static String told(String head) {
    String prolog = head.substring(0, XmlHead.prolog(head));
    boolean plain = !prolog.contains("<!ENTITY") && !ENCODING.in(prolog);
    return plain ? "" : prolog;
  }

  private static Function<byte[], String> first(Pattern number) {
    return bytes -> {
      int n = Math.min(bytes.length, NUMBER_WITHIN);
      Matcher m = number.matcher(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
      return m.find() ? m.group(1) : null;
    };
  }
}
