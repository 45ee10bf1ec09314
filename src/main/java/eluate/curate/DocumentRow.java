package eluate.curate;

/**
 * A document in the list; the members stand in {@code src/docs/curate-api.md}.
 *
 * @param begun how many reviewers have decided on anything in it
 * @param done how many of them are through
 * @param trouble why it can't be shown; null where it can
 */
public record DocumentRow(
    String id,
    String title,
    String kind,
    String mine,
    String overall,
    int items,
    int open,
    int unsure,
    int flagged,
    int changed,
    int numbers,
    int begun,
    int done,
    String trouble) {}
