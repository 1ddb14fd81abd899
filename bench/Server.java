import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;

/**
 * A PostgreSQL of the tests for those that are measured beside each other. Prints "port" and its number once it answers, and stops when
 * its standard input ends. Usage: Server FOLDER
 */
public class Server {

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(Path.of(arguments[0]))
                .setServerConfig("shared_buffers", "512MB").start()) {
            System.out.println("port " + server.getPort());
            System.in.read();
        }
        System.exit(0);
    }
}
