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
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
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
 * Other tools on the same papers. Those that need models are measured where the models are given:
 * they are large, and the program itself has no use for them.
 */
final class Peers {
  /** All others are compared with this one. */
  static final String MEASURE = "CoreNLP tokenizer and splitter";

  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  /** Tools of a tenth of the speed take a tenth of the papers, and so on. */
  private static final int SLOW = 10;

  private static final int SLOWEST = 100;

  private final List<Work> works = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  /**
   * The tools that can run here. CoreNLP's models are looked for on the class path, OpenNLP's in
   * the folder that the property {@code opennlp.models} names, by "sentence", "token" and "pos" in
   * the names of files that end in ".bin".
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
    openNlp(System.getProperty("opennlp.models"));
    if (Peers.class.getClassLoader().getResource(TAGGER) == null) {
      missing.add(
          "CoreNLP's tagger and NER: their models are not on the class path;"
              + " -Dmaven.test.additionalClasspath=JAR,JAR names them and what they need");
    } else {
      coreNlp();
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
    MaxentTagger tagger = new MaxentTagger(TAGGER);
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

  private void openNlp(String folder) throws IOException {
    if (folder == null) {
      missing.add(
          "OpenNLP's sentence, token and POS: -Dopennlp.models=FOLDER names a folder of its models");
      return;
    }
    Path models = Path.of(folder);
    SentenceModel sentences = model(models, "sentence", SentenceModel::new);
    TokenizerModel tokens = model(models, "token", TokenizerModel::new);
    POSModel tags = model(models, "pos", POSModel::new);
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

  private static <M> M model(Path folder, String sort, Loading<M> loading) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + sort + "*.bin")) {
      Iterator<Path> found = files.iterator();
      if (!found.hasNext()) {
        throw new IOException(folder + " has no file *" + sort + "*.bin");
      }
      try (InputStream in = Files.newInputStream(found.next())) {
        return loading.load(in);
      }
    }
  }
}
