package bihuan.query.store;

import bihuan.query.core.file.HazardFile;

/**
 * A case file with the names of its park and unit.
 *
 * @param file
 *            the case file
 * @param parkName
 *            its park's name, or null while that is not known here
 * @param unitName
 *            its unit's name, or null while that is not known here
 */
public record StoredHazard(HazardFile file, String parkName, String unitName) {
}
