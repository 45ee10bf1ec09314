package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;

/**
 * All tests run with Spark's libraries, which are on the class path of tests though not of the
 * program. They bring another parser of XML; what reads papers is the JDK's with and without them.
 */
class SparkClassPathTest {

  private static final String BROKEN = "<PubmedArticle><PMID>1</PMID><Article></PubmedArticle>";

  @Test
  void theParserIsTheOneOfTheJdkThoughSparkBringsAnother() throws Exception {
    String found = XMLInputFactory.newFactory().getClass().getName();
    assertTrue(found.contains("wstx"), "the tests no longer run with Spark's parser, but " + found);
    UnreadableException e =
        assertThrows(
            UnreadableException.class,
            () -> new Readers().read("a.xml", BROKEN.getBytes(StandardCharsets.UTF_8)));
    // The other one says "Unexpected close tag".
    assertTrue(
        e.getMessage().contains("must be terminated by the matching end-tag"), e.getMessage());
    assertEquals(
        "com.sun.xml.internal.stream.XMLInputFactoryImpl",
        XMLInputFactory.newDefaultFactory().getClass().getName());
  }
}
