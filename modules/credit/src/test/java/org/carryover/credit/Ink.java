package org.carryover.credit;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** What is dark in a picture, without the paper around it. */
record Ink(boolean[][] dark) {

    private static final int DARK = 140;

    static Ink of(BufferedImage image) {
        int left = image.getWidth();
        int right = -1;
        int top = image.getHeight();
        int bottom = -1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isDark(image, x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        if (right < 0) {
            throw new AssertionError("Nothing is printed");
        }
        boolean[][] dark = new boolean[bottom - top + 1][right - left + 1];
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                dark[y - top][x - left] = isDark(image, x, y);
            }
        }
        return new Ink(dark);
    }

    private static boolean isDark(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xFF) < DARK;
    }

    int width() {
        return dark[0].length;
    }

    /** Stretches of columns with ink, from left to right. */
    List<int[]> columns() {
        List<int[]> columns = new ArrayList<>();
        int from = -1;
        for (int x = 0; x <= width(); x++) {
            boolean ink = x < width() && hasInk(x);
            if (ink && from < 0) {
                from = x;
            } else if (!ink && from >= 0) {
                columns.add(new int[] {from, x});
                from = -1;
            }
        }
        return columns;
    }

    private boolean hasInk(int x) {
        for (boolean[] row : dark) {
            if (row[x]) {
                return true;
            }
        }
        return false;
    }

    Ink right(int columns) {
        return part(width() - columns, columns);
    }

    Ink left(int columns) {
        return part(0, columns);
    }

    private Ink part(int from, int columns) {
        boolean[][] part = new boolean[dark.length][columns];
        for (int y = 0; y < dark.length; y++) {
            System.arraycopy(dark[y], from, part[y], 0, columns);
        }
        return new Ink(part);
    }

    /** How much of the other's ink is here too, when both stand on the same bottom line. */
    double sharedWith(Ink other) {
        int all = 0;
        int shared = 0;
        for (int y = 1; y <= Math.min(dark.length, other.dark.length); y++) {
            for (int x = 0; x < Math.min(width(), other.width()); x++) {
                boolean there = other.dark[other.dark.length - y][x];
                all += there ? 1 : 0;
                shared += there && dark[dark.length - y][x] ? 1 : 0;
            }
        }
        return (double) shared / all;
    }
}
