package bihuan.query.figures.quota;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * A listing that a quota counts.
 *
 * @param id
 *            the hazard
 * @param number
 *            its number
 * @param listedOn
 *            the day it was listed, Asia/Shanghai
 * @param industry
 *            its industry, or null when unknown
 * @param industryFrom
 *            the source of the industry, or null
 */
@Schema(name = "QuotaListing")
public record Listing(String id, String number, LocalDate listedOn, String industry, IndustryFrom industryFrom) {

    /** The source of an industry. */
    public enum IndustryFrom {
        /** The unit's registration. */
        UNIT,
        /** The category of the hazard: the unit's registration names no industry. */
        CATEGORY
    }

    /** Of the unit's industry, else of the hazard's category. */
    static Listing of(String id, String number, LocalDate listedOn, String unitIndustry, String category) {
        if (unitIndustry != null && !unitIndustry.isBlank()) {
            return new Listing(id, number, listedOn, unitIndustry.strip(), IndustryFrom.UNIT);
        }
        return category != null && !category.isBlank()
                ? new Listing(id, number, listedOn, category.strip(), IndustryFrom.CATEGORY)
                : new Listing(id, number, listedOn, null, null);
    }
}
