package bihuan.api.lifecycle;

/**
 * Where a hazard stands: four regions side by side, not one status.
 *
 * @param rectification
 *            where its removal stands
 * @param listing
 *            whether it is listed for supervision
 * @param restriction
 *            whether production is suspended
 * @param extension
 *            the latest request for more time
 */
public record Regions(Rectification rectification, Listing listing, Restriction restriction, Extension extension) {

    /** Where every hazard starts. */
    public static final Regions REPORTED = new Regions(Rectification.REPORTED, Listing.NONE, Restriction.NONE,
            Extension.NONE);
}
