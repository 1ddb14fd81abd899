package org.entente.app.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Bytes to a server of this machine and back, without a client that would put them right. */
final class Wire implements AutoCloseable {

    /** The server did not answer, and the connection ended. */
    static final int CUT = 0;
    /** Nothing came, and the connection is still open. */
    static final int SILENT = -1;

    private final Socket socket;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
    }

    /** @return false when the other side has ended the connection */
    boolean says(String text) {
        return says(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean says(byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The status of the next answer, or {@link #CUT} or {@link #SILENT}. */
    int status(int milliseconds) {
        try {
            socket.setSoTimeout(milliseconds);
            InputStream in = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
                line.append((char) one);
            }
            String[] words = line.toString().split(" ", 3);
            return words.length < 2 ? CUT : Integer.parseInt(words[1]);
        } catch (SocketTimeoutException e) {
            return SILENT;
        } catch (IOException e) {
            return CUT;
        }
    }

    /** How many answers came until the connection ended or nothing came for so long. */
    int answers(int milliseconds) {
        try {
            socket.setSoTimeout(milliseconds);
            return count(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return 0;
        }
    }

    private static int count(String said) {
        return said.split("HTTP/1.1 ", -1).length - 1;
    }

    /** Whether the other side ends the connection within this time, whatever it says before. */
    boolean endsWithin(long milliseconds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        try {
            InputStream in = socket.getInputStream();
            byte[] bytes = new byte[512];
            for (long left = milliseconds; left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                socket.setSoTimeout((int) left);
                if (in.read(bytes) < 0) {
                    return true;
                }
            }
            return false;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }
}
