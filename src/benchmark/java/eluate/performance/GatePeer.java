package eluate.performance;

import gate.Corpus;
import gate.CorpusController;
import gate.Document;
import gate.Factory;
import gate.Gate;
import gate.creole.Plugin;
import gate.creole.ResourceReference;
import gate.util.persistence.PersistenceManager;
import java.nio.charset.StandardCharsets;

/** GATE's pipeline ANNIE with its own settings: tokens, lists, sentences, tags, named things. */
public final class GatePeer implements Peer {
  private static final int EVERY = 20;

  @Override
  public String name() {
    return "GATE ANNIE";
  }

  @Override
  public Work start() throws Exception {
    Gate.runInSandbox(true);
    Gate.init();
    Plugin plugin = new Plugin.Maven("uk.ac.gate.plugins", "annie", "9.1");
    Gate.getCreoleRegister().registerPlugin(plugin);
    CorpusController annie =
        (CorpusController)
            PersistenceManager.loadObjectFromUri(
                new ResourceReference(plugin, "resources/ANNIE_with_defaults.gapp").toURI());
    Corpus corpus = Factory.newCorpus("papers");
    annie.setCorpus(corpus);
    return new Work(name(), EVERY, (file, paper) -> found(annie, corpus, paper));
  }

  private static int found(CorpusController annie, Corpus corpus, byte[] paper) {
    try {
      Document document = Factory.newDocument(new String(paper, StandardCharsets.UTF_8));
      corpus.add(document);
      annie.execute();
      int found = document.getAnnotations().size();
      corpus.clear();
      Factory.deleteResource(document);
      return found;
    } catch (gate.util.GateException e) {
      throw new IllegalStateException("ANNIE ran once and now doesn't", e);
    }
  }
}
