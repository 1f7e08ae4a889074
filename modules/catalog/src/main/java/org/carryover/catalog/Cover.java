package org.carryover.catalog;

/** The drawing that stands for a course; the page draws it. */
public record Cover(Motif motif, Tone tone) {

    public enum Motif implements Keyed {
        KITCHEN_TABLE,
        FRONT_DOOR,
        FLOOR_PLAY,
        STORM_MAP,
        BEDTIME,
        SCHOOL_BAG,
        TWO_CHAIRS,
        PHONE_CALL,
        PATH,
        HANDS,
        CHECKLIST,
        BALANCE_SCALE,
        WEATHER
    }

    public enum Tone implements Keyed {
        BLUSH,
        PLUM,
        LEAF,
        SKY,
        MARIGOLD
    }
}
