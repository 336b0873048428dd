package bihuan.api.lifecycle;

/**
 * The state of a hazard: four parallel regions, not one status.
 *
 * @param rectification
 *            the state of its rectification
 * @param listing
 *            whether it is listed for supervision
 * @param restriction
 *            whether production is suspended
 * @param extension
 *            the latest request for more time
 */
public record Regions(Rectification rectification, Listing listing, Restriction restriction, Extension extension) {

    /** The initial state of every hazard. */
    public static final Regions REPORTED = new Regions(Rectification.REPORTED, Listing.NONE, Restriction.NONE,
            Extension.NONE);
}
