package org.carryover.credit;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** An address as a code, drawn as vectors: sharp at any size. The paper around it is its quiet zone. */
final class QrCode implements PdfPress.Drawing {

    private static final Color INK = new Color(0x281C2A);

    private final ByteMatrix modules;

    QrCode(String address) {
        try {
            modules = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("No code can hold " + address, e);
        }
    }

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        double module = Math.min(width, height) / modules.getWidth();
        Path2D dark = new Path2D.Double();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    dark.append(new Rectangle2D.Double(from * module, y * module, (x - from) * module, module), false);
                }
            }
        }
        graphics.setColor(INK);
        graphics.fill(dark);
    }
}
