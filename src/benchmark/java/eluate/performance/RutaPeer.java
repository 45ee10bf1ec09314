package eluate.performance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.ruta.engine.RutaEngine;

/** UIMA's rule language Ruta with four rules for numbers and what they count. */
public final class RutaPeer implements Peer {
  private static final int EVERY = 10;

  private static final String FIGURE = "eluate.performance.Figure";
  private static final String SHARE = "eluate.performance.Share";
  private static final String RATIO = "eluate.performance.Ratio";
  private static final String COUNT = "eluate.performance.Count";

  private static final String RULES =
      """
      (NUM (PERIOD NUM)?) {-> MARK(%1$s)};
      (%1$s SPECIAL{REGEXP("[%%]")}) {-> MARK(%2$s)};
      (%1$s W{REGEXP("of|vs|versus|to")} %1$s) {-> MARK(%3$s)};
      (%1$s W{REGEXP("patients|subjects|participants|women|men|children")}) {-> MARK(%4$s)};
      """
          .formatted(FIGURE, SHARE, RATIO, COUNT);

  @Override
  public String name() {
    return "UIMA Ruta, four rules for numbers";
  }

  @Override
  public Work start() throws Exception {
    TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
    for (String type : List.of(FIGURE, SHARE, RATIO, COUNT)) {
      types.addType(type, "", CAS.TYPE_NAME_ANNOTATION);
    }
    AnalysisEngine engine =
        AnalysisEngineFactory.createEngine(
            RutaEngine.class, types, RutaEngine.PARAM_RULES, RULES);
    CAS cas = engine.newCAS();
    return new Work(name(), EVERY, (file, paper) -> found(engine, cas, paper));
  }

  private static int found(AnalysisEngine engine, CAS cas, byte[] paper) {
    try {
      cas.reset();
      cas.setDocumentText(new String(paper, StandardCharsets.UTF_8));
      cas.setDocumentLanguage("en");
      engine.process(cas);
      return cas.getAnnotationIndex().size();
    } catch (AnalysisEngineProcessException e) {
      throw new IllegalStateException("Ruta ran once and now doesn't", e);
    }
  }
}
