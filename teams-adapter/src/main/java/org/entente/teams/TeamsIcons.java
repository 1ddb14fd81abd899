package org.entente.teams;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The icons of the app package: three lines of a record, drawn rather than kept as files nobody can review. */
final class TeamsIcons {

    /** Of the colour icon and of what stands around it in Teams. */
    static final String ACCENT = "#26374A";

    private static final int COLOUR_SIZE = 192;
    private static final int OUTLINE_SIZE = 32;

    private TeamsIcons() {}

    /** 192 by 192, filled to its edges: Teams rounds the corners. */
    static byte[] colour() {
        BufferedImage image = new BufferedImage(COLOUR_SIZE, COLOUR_SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.decode(ACCENT));
        graphics.fillRect(0, 0, COLOUR_SIZE, COLOUR_SIZE);
        graphics.dispose();
        return png(withLines(image));
    }

    /** 32 by 32, white on nothing, as Teams demands. */
    static byte[] outline() {
        return png(withLines(new BufferedImage(OUTLINE_SIZE, OUTLINE_SIZE, BufferedImage.TYPE_INT_ARGB)));
    }

    private static BufferedImage withLines(BufferedImage image) {
        double unit = image.getWidth() / 36.0;
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke((float) (2.5 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(9 * unit, 13 * unit, 27 * unit, 13 * unit));
        graphics.draw(new Line2D.Double(9 * unit, 18 * unit, 21 * unit, 18 * unit));
        graphics.draw(new Line2D.Double(9 * unit, 23 * unit, 24 * unit, 23 * unit));
        graphics.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
