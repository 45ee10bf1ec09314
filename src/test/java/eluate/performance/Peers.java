package eluate.performance;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Other tools on the same papers. Those that need models or libraries which the program itself has
 * no use for are measured where the profile "benchmark" brings them.
 */
final class Peers {
  /** All others are compared with this one. */
  static final String MEASURE = "CoreNLP tokenizer and splitter";

  private static final String TAGGER =
      "/edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.2-2.5.0.bin";
  private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.2-2.5.0.bin";
  private static final String TAGS = "/opennlp-en-ud-ewt-pos-1.2-2.5.0.bin";
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  /** Tools of a tenth of the speed take a tenth of the papers, and so on. */
  private static final int SLOW = 10;

  private static final int SLOWEST = 100;

  private final List<Work> works = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  /**
   * The tools that can run here.
   *
   * @throws IOException when models are there and can't be read
   */
  Peers() throws IOException {
    works.add(new Work("reading and a number expression", 1, (name, paper) -> numbers(paper)));
    works.add(new Work(MEASURE, 1, (name, paper) -> split(paper).size()));
    works.add(
        new Work(
            "OpenNLP simple tokenizer",
            1,
            (name, paper) -> SimpleTokenizer.INSTANCE.tokenizePos(text(paper)).length));
    if (Peers.class.getResource(TAGGER) == null) {
      missing.add(
          "OpenNLP's sentence, token and POS, CoreNLP's tagger and NER, GATE's ANNIE, UIMA's Ruta:"
              + " the profile benchmark brings them");
      return;
    }
    openNlp();
    coreNlp();
    ServiceLoader.load(Peer.class).forEach(this::start);
  }

  /** A tool that can't be started is left out with the reason. */
  private void start(Peer peer) {
    try {
      works.add(peer.start());
    } catch (Exception | LinkageError e) {
      missing.add(peer.name() + " doesn't start: " + e);
    }
  }

  /** What can be measured. */
  List<Work> works() {
    return List.copyOf(works);
  }

  /** A line for each tool that can't run here, with the reason. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  private static String text(byte[] paper) {
    return new String(paper, StandardCharsets.UTF_8);
  }

  private static int numbers(byte[] paper) {
    int found = 0;
    for (Matcher m = NUMBER.matcher(text(paper)); m.find(); ) {
      found++;
    }
    return found;
  }

  private static List<List<CoreLabel>> split(byte[] paper) {
    PTBTokenizer<CoreLabel> tokenizer =
        new PTBTokenizer<>(
            new StringReader(text(paper)), new CoreLabelTokenFactory(), "invertible=true");
    return new WordToSentenceProcessor<CoreLabel>().process(tokenizer.tokenize());
  }

  private void coreNlp() {
    MaxentTagger tagger = new MaxentTagger(TAGGER.substring(1));
    works.add(
        new Work(
            "CoreNLP tokenizer, splitter and tagger",
            SLOW,
            (name, paper) -> {
              List<List<CoreLabel>> sentences = split(paper);
              sentences.forEach(tagger::tagCoreLabels);
              return sentences.size();
            }));
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    works.add(
        new Work(
            "CoreNLP NER pipeline",
            SLOWEST,
            (name, paper) -> {
              CoreDocument document = new CoreDocument(text(paper));
              pipeline.annotate(document);
              return document.entityMentions().size();
            }));
  }

  private void openNlp() throws IOException {
    SentenceModel sentences = model(SENTENCES, SentenceModel::new);
    TokenizerModel tokens = model(TOKENS, TokenizerModel::new);
    POSModel tags = model(TAGS, POSModel::new);
    SentenceDetectorME splitter = new SentenceDetectorME(sentences);
    TokenizerME tokenizer = new TokenizerME(tokens);
    POSTaggerME tagger = new POSTaggerME(tags);
    works.add(
        new Work(
            "OpenNLP sentence, token and POS",
            SLOW,
            (name, paper) -> {
              int words = 0;
              for (String sentence : splitter.sentDetect(text(paper))) {
                words += tagger.tag(tokenizer.tokenize(sentence)).length;
              }
              return words;
            }));
  }

  private interface Loading<M> {
    M load(InputStream in) throws IOException;
  }

  private static <M> M model(String resource, Loading<M> loading) throws IOException {
    try (InputStream in = Peers.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + ": no such model");
      }
      return loading.load(in);
    }
  }
}
