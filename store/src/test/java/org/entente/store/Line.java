package org.entente.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A line to a server of this machine that can be cut and mended while it is used. */
public final class Line implements AutoCloseable {

    private static final Pattern PLACE = Pattern.compile("(?<=//)[^/:]+:(\\d+)(?=/)");
    private static final String COMMIT = "COMMIT";

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int server;
    private volatile boolean cut;
    private volatile boolean losing;

    public Line() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** The same database, reached by this line. */
    public String to(String url) {
        var place = PLACE.matcher(url);
        if (!place.find()) {
            throw new IllegalArgumentException(url);
        }
        server = Integer.parseInt(place.group(1));
        return place.replaceFirst("127.0.0.1:" + door.getLocalPort());
    }

    /** Whoever is connected is cut off, and nobody gets through until it is mended. */
    public void cut() {
        cut = true;
        open.forEach(Line::hangUp);
    }

    public void mend() {
        cut = false;
    }

    /** The next commit arrives and is done; before anybody hears of it the line is cut. */
    public void losesTheAnswerToTheNextCommit() {
        losing = true;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (cut) {
                    hangUp(client);
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                // closed, or the server is away: whoever called hears it
            }
        }
    }

    private void connect(Socket client) throws IOException {
        open.add(client);
        try {
            Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(there);
            boolean[] committed = new boolean[1];
            Thread.ofVirtual().start(() -> carry(client, there, committed, true));
            Thread.ofVirtual().start(() -> carry(there, client, committed, false));
        } catch (IOException e) {
            hangUp(client);
            throw e;
        }
        if (cut) {
            cut();
        }
    }

    private void carry(Socket from, Socket to, boolean[] committed, boolean asks) {
        byte[] bytes = new byte[65_536];
        try (from; to) {
            InputStream in = from.getInputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                if (asks && losing && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(COMMIT)) {
                    losing = false;
                    committed[0] = true;
                } else if (!asks && committed[0]) {
                    cut();
                    return;
                }
                to.getOutputStream().write(bytes, 0, length);
            }
        } catch (IOException e) {
            // cut, or one of the two went away
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
