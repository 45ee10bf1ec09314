package eluate.curate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A slot of a card.
 *
 * @param name in the record
 * @param type what it holds
 * @param required whether an item without it is none
 * @param choices the values that it may have; null where it may have any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SlotForm(String name, SlotType type, boolean required, List<String> choices) {}
