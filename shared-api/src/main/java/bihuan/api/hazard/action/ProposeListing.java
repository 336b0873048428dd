package bihuan.api.hazard.action;

import bihuan.api.form.Required;
import bihuan.api.hazard.Level;

/**
 * Listing for supervision is proposed (拟挂牌).
 *
 * @param level
 *            the level proposed
 * @param listingAuthority
 *            who should list it, or null
 */
public record ProposeListing(@Required Level level, String listingAuthority) implements HazardAction {
}
