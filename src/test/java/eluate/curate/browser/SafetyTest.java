package eluate.curate.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Rows S10, S11, S14, S16 to S18 of the catalogue of faults, in the browser. */
class SafetyTest extends BrowserTest {
  private static final String MARKUP =
      "</script><script>window.hurt=1</script><img src=x onerror=\"window.hurt=1\">";

  @Test
  void markupIsShownAsText() throws Exception {
    String text = "RESULTS\nThe score " + MARKUP + " was 4.5 \u202e in javascript:alert(1).\n";
    extraction()
        .paper("a", MARKUP, text)
        .score(text.substring(8, text.length() - 1), MARKUP, "4.5")
        .write();
    String name = "<b onclick=x>anna</b>";
    Served served = closing(Served.byOne(folder, name));
    Tab anna = person(served, name);
    anna.press("c").type(MARKUP).press("Ctrl+Enter").saved();
    anna.run(
        "fetch('/api/session').then(r => r.json()).then(s => fetch('/api/settings', {method: 'POST',"
            + " headers: {'Content-Type': 'application/json', 'X-Eluate-Session': s.session}, body:"
            + " JSON.stringify({settings: {keys: {accept: '<img src=x onerror=y>'}}})}))");
    anna.visit("about:blank").visit(served.address()).until(LIST);
    anna.press("?", "Escape", "h").until("document.querySelector('#dialog').open");
    assertEquals("undefined", anna.run("typeof window.hurt").asText());
    assertEquals(0, anna.run("document.querySelectorAll('img, b, body script').length").asInt());
    assertTrue(anna.text("#text").contains("<script>window.hurt=1</script>"), anna.text("#text"));
    assertTrue(anna.text("#text").contains("\u25af in"), "a turn of direction is seen");
    assertTrue(anna.text("#place").contains("<img src=x"), anna.text("#place"));
    assertTrue(anna.text("#project").contains(name), anna.text("#project"));
    assertTrue(anna.text("#card .comment").contains("onerror"), anna.text("#card"));
    noComplaints(anna);
  }

  @Test
  void aStaleWriteShowsBothVersionsAndOverwritesNothing() throws Exception {
    extraction().sites("a", 3);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab one = person(served, "anna");
    Tab two = one.another().visit(served.address()).until(LIST);
    two.press("e").type("9.99");
    one.press("x", "1").saved();
    two.until("document.querySelector('#card').innerText.includes('Changed elsewhere')");
    assertEquals("9.99", two.run("document.querySelector('#slot-value').value").asText());
    two.press("Ctrl+Enter").until("document.querySelector('#dialog').open");
    assertTrue(two.text("#dialog").contains("wrong value"), two.text("#dialog"));
    assertTrue(two.text("#dialog").contains("correct"), two.text("#dialog"));
    assertEquals(1, served.decisions().size(), "nothing is overwritten");
    two.click("#dialog .actions button", 1).saved();
    assertEquals("9.99", served.decisions().get(1).after().get("value").asText(), "keep mine");
    noComplaints(one);
  }

  @Test
  void fieldsOfTwoVersionsAreMerged() throws Exception {
    extraction().sites("a", 3);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab one = person(served, "anna");
    Tab two = one.another().visit(served.address()).until(LIST);
    two.offline(true);
    one.press("e").type("8").press("Ctrl+Enter").saved();
    two.press("e").type("9");
    two.run("document.querySelector('#slot-unit').focus()");
    two.type("points").press("Ctrl+Enter").offline(false);
    two.until("document.querySelector('#dialog').open");
    two.click("#dialog tr:has([name=merge-value]) td:last-child input", 1);
    two.click("#dialog .actions button:last-child", 1).saved();
    var after = served.decisions().get(1).after();
    assertEquals("8", after.get("value").asText(), "theirs");
    assertEquals("points", after.get("unit").asText(), "mine");
  }

  @Test
  void decisionsWaitForALostServerAndAreStoredOnce() throws Exception {
    extraction().sites("a", 6);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    // The first answer is lost on its way back, though the server has the decision.
    anna.run(
        "(() => {const real = window.fetch; window.sent = 0; window.fetch = async (...a) => {const"
            + " r = await real(...a); if (a[0] === '/api/decisions' && ++window.sent === 1) {throw"
            + " new TypeError('lost');} return r;}})()");
    // It is sent again, be it so soon that the banner is gone before anybody looks.
    anna.press("a").until("window.sent > 1");
    anna.saved();
    assertEquals(1, served.decisions().size());
    served.down();
    anna.press("a", "x", "5", "a")
        .until("document.querySelector('#saved').innerText === '3 waiting'");
    anna.until("document.querySelector('#banner').innerText.includes('Not saved')");
    assertTrue(anna.text("#rows").contains("not saved"), anna.text("#rows"));
    served.up();
    anna.run("document.querySelector('#banner button').click()");
    anna.saved();
    assertEquals(4, served.decisions().size());
    assertEquals(4, served.decisions().stream().map(d -> d.eventId()).distinct().count());
    assertEquals("true", anna.run("document.querySelector('#banner').hidden").asText());
  }

  @Test
  void afterFiftyWaitingDecisionsThePageTakesNoMore() throws Exception {
    extraction().sites("a", 60);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    anna.offline(true);
    for (int i = 0; i < 52; i++) {
      anna.press("a");
    }
    assertEquals("50 waiting", anna.text("#saved"));
    assertTrue(anna.text("#said").contains("takes no more"), anna.text("#said"));
    anna.offline(false);
    anna.saved();
    assertEquals(50, served.decisions().size());
  }

  @Test
  void aReloadComesBackToTheSamePlaceWithAllThatWasTyped() throws Exception {
    extraction().sites("a", 6);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    anna.press("j", "j").offline(true);
    anna.press("a")
        .press("e")
        .type("77")
        .until("document.querySelector('#saved').innerText === '1 waiting'");
    anna.until("location.hash.length > 20");
    Thread.sleep(200);
    anna.visit("about:blank").offline(false);
    anna.visit(served.address()).until(LIST).saved();
    assertEquals(1, served.decisions().size(), "what waited was sent");
    assertTrue(anna.text("#card .quote").startsWith("site 4"), anna.text("#card"));
    assertEquals("77", anna.run("document.querySelector('#slot-value').value").asText());
    anna.press("Ctrl+Enter").saved();
    assertEquals("77", served.decisions("CORRECT").get(0).after().get("value").asText());
  }
}
