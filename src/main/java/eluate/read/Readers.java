package eluate.read;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.Source;
import eluate.document.Status;
import eluate.text.Finder;
import eluate.text.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads a file of any known format into a document. The format is told by the content, never by the
 * name. Immutable and safe to share between threads.
 */
public final class Readers {

  /** Files above this many bytes are refused where nothing else is said: 20 MB. */
  public static final int LARGEST = 20_000_000;

  private static final Wording DECLARED =
      Wording.of("(?:charset|encoding)\\s{0,3}=\\s{0,3}[\"']?([A-Za-z0-9][A-Za-z0-9_:-]{1,39})");
  private static final Pattern OTHER_MARKUP =
      Pattern.compile("\\s*(?:<\\?xml|\\{\\s*\"|\\[\\s*\\{)");
  private static final int HEAD = 2000;

  /** To add a format, add its reader here, before the plain text that takes all. */
  private final List<FormatReader> formats =
      List.of(
          new RegistryReader(),
          new TextObjectReader(),
          new PubmedReader(),
          new JatsReader(),
          new BmcReader(),
          new MedlineReader(),
          new HtmlReader(),
          new PlainTextReader());

  private final PdfReader pdf;
  private final Marker marker = new Marker();
  private final FileDoubts doubts = new FileDoubts();
  private final int largest;
  private final Opener opener;

  /** Readers that know no password. */
  public Readers() {
    this(List.of());
  }

  /**
   * Readers of all formats.
   *
   * @param passwords tried on PDF files that need one, in this order
   */
  public Readers(List<String> passwords) {
    this(passwords, LARGEST);
  }

  /**
   * Readers of all formats with another limit than {@link #LARGEST}.
   *
   * @param passwords tried on PDF files that need one, in this order
   * @param largest the most bytes that a file may have; in a file of many papers, each of them
   */
  public Readers(List<String> passwords, int largest) {
    this.pdf = new PdfReader(passwords);
    this.largest = largest;
    this.opener = new Opener(this::one, largest);
  }

  /** Reads a file of one paper; its id is made from the path's stem. */
  public Document read(String path, byte[] bytes) throws UnreadableException {
    return read(DocumentId.of(path), path, bytes, issue -> {});
  }

  /**
   * Reads a file of one paper.
   *
   * @param id the document's id
   * @param path as the user gave it; named in errors
   * @param bytes the whole file
   * @param issues takes what is doubtful about the file
   * @throws UnreadableException when the bytes hold no text that a reader takes, or several papers
   */
  public Document read(String id, String path, byte[] bytes, Consumer<Issue> issues)
      throws UnreadableException {
    try (Papers papers = open(id, path, new ByteArrayInputStream(bytes))) {
      if (papers.many()) {
        throw new UnreadableException(
            Status.UNSUPPORTED, path, "holds several papers, where one is wanted; split it");
      }
      return papers.next().read(issues);
    } catch (IOException e) {
      throw new IllegalStateException("bytes can always be read", e);
    }
  }

  /**
   * Finds the papers of a file, packed by gzip or not. Nothing but its beginning is read at once.
   *
   * @param id the id of its document where the file is one paper
   * @param path as the user gave it; named in errors
   * @param in the file's content; closed with the result, and here when this fails
   * @throws IOException when the content can't be read
   */
  public Papers open(String id, String path, InputStream in) throws IOException {
    return opener.open(id, path, in);
  }

  /** Reads the bytes of one paper. */
  private Document one(String id, String path, String where, byte[] bytes, Consumer<Issue> issues)
      throws UnreadableException {
    refuseWhatHoldsNoText(where, bytes);
    RawPaper paper =
        pdf.accepts(bytes) ? pdf.read(where, bytes, issues) : textual(where, bytes, issues);
    Source source = new Source(path, paper.mediaType(), sha256(bytes));
    Document document = marker.mark(id, source, paper);
    doubts.tell(where, document, issues);
    return document;
  }

  private RawPaper textual(String where, byte[] bytes, Consumer<Issue> issues)
      throws UnreadableException {
    refuseBinaries(where, bytes);
    Decoder.Decoded decoded = Decoder.decode(bytes, declaredCharset(bytes));
    if (decoded.text().isBlank()) {
      throw new UnreadableException(
          Status.EMPTY, where, "holds nothing but white space; save the page again");
    }
    if (decoded.charset().name().equals("windows-1252")) {
      issues.accept(
          new Issue(
              "decoded-as-windows-1252",
              where
                  + " is not UTF-8 at "
                  + decoded.wrong()
                  + "; read as windows-1252, so look at its special characters"));
    }
    RawPaper paper = raw(where, decoded.text());
    paper.issues().forEach(issues);
    if (paper.text().isBlank()) {
      throw new UnreadableException(
          Status.EMPTY,
          where,
          "has no text outside its navigation and scripts; save the article itself");
    }
    return paper;
  }

  private RawPaper raw(String where, String text) throws UnreadableException {
    try {
      return format(where, text).read(text);
    } catch (ContentException e) {
      throw new UnreadableException(e.status(), where, e.getMessage());
    }
  }

  private FormatReader format(String path, String text) throws UnreadableException {
    for (FormatReader format : formats) {
      boolean markup = OTHER_MARKUP.matcher(text).lookingAt();
      if (format instanceof PlainTextReader && markup) {
        throw new UnreadableException(
            Status.UNSUPPORTED,
            path,
            "is XML or JSON of a sort that has no reader; give text or HTML");
      }
      if (format.accepts(text)) {
        return format;
      }
    }
    throw new IllegalStateException("plain text takes all");
  }

  private void refuseWhatHoldsNoText(String path, byte[] bytes) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException(Status.EMPTY, path, "file has 0 bytes; save the page again");
    }
    if (bytes.length > largest) {
      throw new UnreadableException(
          Status.TOO_LARGE, path, "has more than " + largest + " bytes; split it into papers");
    }
  }

  private static void refuseBinaries(String path, byte[] bytes) throws UnreadableException {
    Optional<BinaryType> binary = BinaryType.of(bytes, Decoder.utf16(bytes).isPresent());
    if (binary.isPresent()) {
      throw new UnreadableException(Status.UNSUPPORTED, path, binary.get().problem());
    }
  }

  private static Optional<Charset> declaredCharset(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.indexOf('<') < 0) {
      return Optional.empty();
    }
    Finder m = DECLARED.finder(head);
    if (!m.find() || !Charset.isSupported(m.group(1))) {
      return Optional.empty();
    }
    Charset charset = Charset.forName(m.group(1));
    // Browsers read a page that calls itself ISO-8859-1 as windows-1252, and so do we.
    boolean useless = charset.name().startsWith("UTF-") || charset.name().equals("ISO-8859-1");
    return useless ? Optional.empty() : Optional.of(charset);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
