package eluate.curate.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.curate.Decision;
import eluate.curate.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidingTest extends BrowserTest {

  @Test
  void aDocumentOfTwentyItemsIsDecidedWithoutTheMouse() throws Exception {
    extraction().sites("a", 20);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    for (int i = 1; i <= 17; i++) {
      assertTrue(anna.text("#card .quote").startsWith("site " + i), anna.text("#card"));
      anna.press("a");
      assertEquals(1, anna.keys(), "accepting takes one key");
    }
    anna.press("x", "4");
    assertEquals(2, anna.keys(), "rejecting takes two");
    anna.press("e").type("-0.720").press("Ctrl+Enter");
    assertTrue(anna.keys() <= 3, "mending a number takes three and what is typed");
    anna.press("s");
    // What stays: families without items, a number that no fact uses, what was left unsure.
    for (int i = 0; i < 12 && !anna.text("#card h2").startsWith("Is this"); i++) {
      anna.press("0");
    }
    anna.press("x");
    assertTrue(anna.text("#card .quote").startsWith("site 20"), anna.text("#card"));
    anna.press("a", "/").type("rash was seen in 7 of 40 adults").press("Enter", "Escape", "n");
    anna.until("!document.querySelector('#card').innerText.includes('Reading')");
    anna.run("document.querySelector('#family').focus()");
    anna.type("Sco").until("document.querySelector('#slot-value') !== null");
    anna.run("document.querySelector('#slot-measure').select()");
    anna.type("late rash").run("document.querySelector('#slot-value').select()");
    anna.type("7").press("Ctrl+Enter").saved();
    anna.press("d").saved();
    anna.until("document.querySelector('[data-row=missed]')?.innerText.includes('done')");
    List<Decision> accepted = served.decisions("ACCEPT");
    assertEquals(18, accepted.size());
    assertEquals("duplicate", served.decisions("REJECT").get(0).reason());
    assertEquals("-0.720", served.decisions("CORRECT").get(0).after().get("value").asText());
    Decision added = served.decisions("ADD").get(0);
    assertEquals("late rash", added.after().get("measure").asText());
    assertTrue(added.evidence().get(0).quote().contains("7 of 40"), added.toString());
    assertEquals(1, served.decisions("DONE").size());
    noComplaints(anna);
  }

  @Test
  void undoGoesBackOverDocumentsAndReloads() throws Exception {
    extraction().sites("a", 2);
    extraction().sites("b", 2);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    anna.press("a").saved().press("J");
    anna.until("document.querySelector('#place').innerText.startsWith('2 of 2')");
    anna.press("a").saved().visit("about:blank").visit(served.address()).until(LIST);
    anna.press("u").saved().until("document.querySelector('#said').innerText === 'Undone'");
    assertTrue(row(anna).contains("open"), row(anna));
    anna.press("u").until("document.querySelector('#place').innerText.startsWith('1 of 2')");
    anna.until("document.querySelector('[aria-selected=true]').innerText.includes('open')");
    anna.press("U").saved();
    anna.until("document.querySelector('[aria-selected=true]').innerText.includes('accepted')");
    assertEquals(5, served.decisions().size(), "undoing is a decision as well");
    noComplaints(anna);
  }

  @Test
  void keysRestWhileOneTypesOrComposesAndCanBeChanged() throws Exception {
    extraction().sites("a", 3);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    anna.press("/").type("axs d").press("Escape");
    anna.run(
        "document.body.dispatchEvent(new KeyboardEvent('keydown',"
            + " {key: 'a', bubbles: true, isComposing: true}))");
    assertEquals(0, served.decisions().size(), "letters of a search decide nothing");
    anna.press("?").click("#dialog .keys tr:first-child button", 1).press("y", "Escape");
    anna.press("a").press("y").saved();
    assertEquals(1, served.decisions().size(), "only the new key accepts");
    anna.press("?").click("#dialog input[type=checkbox]", 1).press("Escape", "y");
    anna.visit("about:blank").visit(served.address()).until(LIST).press("y", "x", "1");
    assertEquals(1, served.decisions().size(), "single keys are off, after a reload as well");
    anna.click("#card .actions button", 1).saved();
    assertEquals(2, served.decisions().size(), "buttons still work");
  }

  @Test
  void s19WhatAnInputMethodComposesIsNoKeyOfThePage() throws Exception {
    extraction().sites("a", 3);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    anna.press("c").compose("かゆみ");
    anna.run("addEventListener('keydown', e => (window.composing = e.isComposing), true)");
    anna.press("Escape", "Ctrl+Enter");
    assertTrue(anna.run("window.composing").asBoolean(), "the browser says that one composes");
    assertEquals(0, served.decisions().size(), "keys choose among what is composed");
    assertEquals("かゆみ", anna.run("document.querySelector('#comment').value").asText());
    anna.commit("痒み").press("Ctrl+Enter").saved();
    assertEquals("痒み", served.decisions("COMMENT").get(0).comment());
    anna.press("a").saved();
    assertEquals(1, served.decisions("ACCEPT").size(), "keys are heard again");
  }

  @Test
  void aHeldKeyAndADoubleClickAreOneDecision() throws Exception {
    extraction().sites("a", 6);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    anna.hold("a", 5).saved();
    assertEquals(1, served.decisions().size());
    anna.click("#card button.main", 2).saved();
    assertEquals(2, served.decisions().size());
  }

  @Test
  void evidenceIsShrunkExtendedAndMovedByKeys() throws Exception {
    extraction().sites("a", 2);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    anna.press("[", "}").press("Ctrl+Enter").saved();
    Decision moved = served.decisions("CORRECT").get(0);
    assertEquals("At site 1 the itch score was", moved.evidence().get(0).quote().strip());
    anna.press("/").type("late rash").press("Enter", "Escape", "m", "Ctrl+Enter").saved();
    assertEquals("late rash", served.decisions("CORRECT").get(1).evidence().get(0).quote());
  }

  @Test
  void theBlindSampleIsFilledInAndNotAccepted() throws Exception {
    extraction().sites("a", 2);
    Served served =
        closing(new Served(folder, new Project(List.of("anna"), List.of(), 1, 100, false)));
    Tab anna = person(served, "anna");
    assertFalse(anna.text("#card .slots").contains("1.5"), "the suggestion is held back");
    anna.press("a").type("itch score");
    anna.run("document.querySelector('#slot-value').focus()");
    anna.type("1.5").press("Ctrl+Enter").saved();
    assertEquals(0, served.decisions("ACCEPT").size());
    assertEquals("1.5", served.decisions("CORRECT").get(0).after().get("value").asText());
    assertFalse(served.decisions().get(0).suggestionShown());
  }
}
