package org.carryover.credit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The drawings of the look on paper, in points: the stitched frame, the hop, the logo and the seal. */
final class Artwork {

    private static final Color BRAND = new Color(0x6B2A5C);
    private static final Color STITCH = new Color(0xB987AC);
    private static final Color MARIGOLD = new Color(0xF0B03F);

    private Artwork() {}

    static void frame(Graphics2D graphics, double width, double height, double inset) {
        graphics.setColor(STITCH);
        graphics.setStroke(stitch(1.4f, 5.4f, 4f));
        graphics.draw(new RoundRectangle2D.Double(inset, inset, width - 2 * inset, height - 2 * inset, 16, 16));
    }

    /** A large arc, then a small one, dashed, from a full circle: {@code x} and {@code y} are where it starts. */
    static void hop(Graphics2D graphics, double x, double y, double width) {
        double unit = width / 370;
        Path2D arcs = new Path2D.Double();
        arcs.moveTo(0, 0);
        arcs.curveTo(60, -140, 180, -140, 220, 0);
        arcs.curveTo(250, -90, 340, -90, 370, 0);
        arcs.transform(new AffineTransform(unit, 0, 0, unit, x, y));
        graphics.setColor(STITCH);
        graphics.setStroke(stitch(1.4f, 5.4f, 4f));
        graphics.draw(arcs);
        graphics.setColor(MARIGOLD);
        graphics.fill(circle(x, y, 9 * unit));
    }

    /** The logo, 50 units wide and 30 high, of which one is {@code unit} points. */
    static void logo(Graphics2D graphics, double x, double y, double unit) {
        Path2D arcs = new Path2D.Double();
        arcs.moveTo(4.5, 24);
        arcs.curveTo(8, 2, 25.5, 2, 28.5, 25);
        arcs.curveTo(30.5, 12.5, 44, 12.5, 46.5, 25);
        arcs.transform(new AffineTransform(unit, 0, 0, unit, x, y));
        graphics.setColor(BRAND);
        graphics.setStroke(new BasicStroke((float) (4.6 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(arcs);
        graphics.setColor(Color.WHITE);
        graphics.fill(circle(x + 4.2 * unit, y + 25 * unit, 6.2 * unit));
        graphics.setColor(MARIGOLD);
        graphics.fill(circle(x + 4.2 * unit, y + 25 * unit, 5.2 * unit));
    }

    /** The provider's seal: a ring, a stitched ring inside it, and the logo. */
    static void seal(Graphics2D graphics, double x, double y, double radius) {
        graphics.setColor(BRAND);
        graphics.setStroke(new BasicStroke(1.6f));
        graphics.draw(circle(x, y, radius));
        graphics.setColor(STITCH);
        graphics.setStroke(stitch(1.1f, 3.6f, 3f));
        graphics.draw(circle(x, y, radius - 4.5));
        double unit = radius / 40;
        logo(graphics, x - 25.5 * unit, y - 17 * unit, unit);
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static BasicStroke stitch(float width, float dash, float gap) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {dash, gap}, 0);
    }
}
