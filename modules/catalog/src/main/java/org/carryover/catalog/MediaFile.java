package org.carryover.catalog;

/**
 * A file that belongs to a course version. The bytes lie elsewhere, once for each content (see {@link Media}).
 *
 * @param name unique in the version, as in {@code media/two-loops.svg} without the folder
 * @param type media type, such as {@code image/svg+xml}
 * @param sha256 of the bytes, in hexadecimal
 */
public record MediaFile(String name, String type, String sha256, long size) {}
