package eluate.curate.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.curate.Decision;
import eluate.curate.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherTest extends BrowserTest {
  private static final String LAST = "[data-row=missed]";

  private static void through(Tab tab, String first) {
    tab.press(first.split(" "));
    for (int i = 0; i < 20 && !tab.text("#card h2").startsWith("Anything"); i++) {
      String card = tab.text("#card h2");
      tab.press(card.startsWith("Is this") ? "x" : card.startsWith("Scores") ? "a" : "0");
    }
    tab.saved().press("d").saved();
  }

  @Test
  void reviewersAreBlindUntilBothAreDoneAndAThirdSettlesWhatDiffers() throws Exception {
    extraction().sites("a", 3);
    Project project = new Project(List.of("anna", "ben"), List.of("cleo"), 2, 0, false);
    Served served = closing(new Served(folder, project));
    Tab anna = person(served, "anna");
    through(anna, "x 1");
    anna.until("document.querySelector('" + LAST + "').innerText.includes('done')");
    Tab ben = person(served, "ben");
    assertFalse(ben.text("#list").contains("rejected"), "a colleague's work is not seen");
    through(ben, "a");
    ben.until("document.body.classList.contains('comparing')");
    ben.until("document.querySelector('#rows').innerText.includes('conflict')");
    ben.press("1");
    // who reviewed does not settle
    ben.until("document.querySelector('#said').innerText.includes('somebody else')");
    Tab cleo = person(served, "cleo");
    cleo.until("document.body.classList.contains('comparing')");
    cleo.until("document.querySelector('#card').innerText.includes('machine')");
    String card = cleo.text("#card");
    assertTrue(!card.contains("anna") && !card.contains("ben"), card);
    cleo.press("3", "Ctrl+Enter");
    // neither A nor B needs a reason
    cleo.until("document.querySelector('#said').innerText.includes('Say why')");
    cleo.type("plain in the text").press("Ctrl+Enter").saved();
    cleo.until("document.querySelector('" + LAST + "').innerText.includes('All is settled')");
    Decision settled = served.decisions("ADJUDICATE").get(0);
    assertEquals("plain in the text", settled.reason());
    noComplaints(cleo);
  }

  @Test
  void twoBrowsersOfOnePersonAndANewExtractionAreToldAtOnce() throws Exception {
    extraction().sites("a", 3);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab one = person(served, "anna");
    Tab two = person(served, "anna");
    // Nothing is asked for from time to time: what comes is told by the server.
    two.run(
        "(() => {const real = window.fetch; window.fetch = (path, o) =>"
            + " String(path).startsWith('/api/changes') ? Promise.reject(new TypeError('off')) :"
            + " real(path, o)})()");
    one.press("x", "3").saved();
    two.until("document.querySelector('#rows').innerText.includes('rejected')");
    two.press("j", "e").type("7");
    extraction().values("12.5").sites("a", 3);
    two.until("document.querySelector('#said').innerText.includes('extracted again')");
    two.until("document.querySelector('#rows').innerText.includes('changed')");
    assertEquals("7", two.run("document.querySelector('#slot-value').value").asText());
    two.press("Ctrl+Enter").saved();
    assertEquals("7", served.decisions("CORRECT").get(0).after().get("value").asText());
    noComplaints(two);
  }

  @Test
  void agreementSaysWhatIsNotDefined() throws Exception {
    extraction().sites("a", 1);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    anna.click("#menu button:nth-child(3)", 1).until("document.querySelector('#dialog').open");
    String figures = anna.text("#dialog");
    assertTrue(figures.contains("not defined (n=0)") && !figures.contains("NaN"), figures);
  }
}
