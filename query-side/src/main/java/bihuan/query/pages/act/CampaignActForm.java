package bihuan.query.pages.act;

import java.util.List;

/**
 * The form of an act in a park's part of a campaign, ready to be drawn.
 *
 * @param path
 *            the act's name in the contract
 * @param label
 *            its name in the reader's language
 * @param rule
 *            what must hold for it, in the reader's language
 * @param fields
 *            what it cannot do without, and what is its own
 * @param more
 *            what every act may carry besides
 */
public record CampaignActForm(String path, String label, String rule, List<Input> fields, List<Input> more) {
}
