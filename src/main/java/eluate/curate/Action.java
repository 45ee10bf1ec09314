package eluate.curate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a decision does. */
public enum Action {
  /** The suggestion is right. */
  @JsonProperty("accept")
  ACCEPT,
  /** It is a fact, with these slots. */
  @JsonProperty("correct")
  CORRECT,
  /** It is none; says why. */
  @JsonProperty("reject")
  REJECT,
  /** The reviewer can't tell. */
  @JsonProperty("unsure")
  UNSURE,
  /** A fact that the machine did not find. */
  @JsonProperty("add")
  ADD,
  @JsonProperty("comment")
  COMMENT,
  @JsonProperty("flag")
  FLAG,
  @JsonProperty("unflag")
  UNFLAG,
  /** The document says nothing of a family. */
  @JsonProperty("not-reported")
  NOT_REPORTED,
  /** Takes that back. */
  @JsonProperty("reported")
  REPORTED,
  /** The reviewer is through with the document. */
  @JsonProperty("done")
  DONE,
  @JsonProperty("reopen")
  REOPEN,
  /** Goes on with a text that changed after it was decided on. */
  @JsonProperty("rebase")
  REBASE,
  /** Takes the target back. */
  @JsonProperty("undo")
  UNDO,
  /** Brings an undone target back. */
  @JsonProperty("redo")
  REDO,
  /** Settles what reviewers differ on. */
  @JsonProperty("adjudicate")
  ADJUDICATE,
  /** A compared document goes back to its reviewers. */
  @JsonProperty("return")
  RETURN,
  /** The document's final record is closed. */
  @JsonProperty("freeze")
  FREEZE,
  @JsonProperty("thaw")
  THAW;

  /** Whether it says what an item is. */
  public boolean isVerdict() {
    return switch (this) {
      case ACCEPT, CORRECT, REJECT, UNSURE, ADD -> true;
      default -> false;
    };
  }

  /** Whether it is about a document as a whole. */
  public boolean ofDocument() {
    return switch (this) {
      case NOT_REPORTED, REPORTED, DONE, REOPEN, REBASE, RETURN, FREEZE, THAW -> true;
      default -> false;
    };
  }

  /** Whether it only takes back or brings back another decision. */
  public boolean ofDecision() {
    return this == UNDO || this == REDO;
  }

  /** Whether only who settles differences may take it. */
  public boolean ofAdjudicator() {
    return this == ADJUDICATE || this == RETURN || this == FREEZE || this == THAW;
  }
}
