package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The version before goes on working on a record that a migration has changed: it only adds. What is taken away was
 * unused by the version before, and the line above says since when: {@code -- unused since 1.2}.
 */
@Tag("F18")
class MigrationsOnlyAddTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern UNUSED = Pattern.compile("-- unused since \\d+(\\.\\d+)+\\s*\n[^;]*", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern TAKES_AWAY = Pattern.compile("\\b(drop|rename|truncate)\\b");
    private static final Pattern CHANGES_KIND = Pattern.compile("\\balter column\\b");
    private static final Pattern NEEDS_VALUE = Pattern.compile("\\badd column\\b(?!.*\\bdefault\\b).*\\bnot null\\b");
    private static final Pattern ONCE = Pattern.compile("\\bcreate unique index \\w+ on (\\w+)");
    private static final Pattern TABLE = Pattern.compile("\\bcreate table (\\w+)");

    static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    /** The statements that the version before may not survive. */
    private static List<String> dangers(String migration) {
        String sql = COMMENT.matcher(UNUSED.matcher(migration).replaceAll("")).replaceAll("").toLowerCase(Locale.ROOT);
        List<String> made = TABLE.matcher(sql).results().map(table -> table.group(1)).toList();
        List<String> dangers = new ArrayList<>();
        for (String statement : sql.split(";", -1)) {
            String line = statement.strip().replaceAll("\\s+", " ");
            Matcher unique = ONCE.matcher(line);
            if (TAKES_AWAY.matcher(line).find() || CHANGES_KIND.matcher(line).find()
                    || NEEDS_VALUE.matcher(line).find() || unique.find() && !made.contains(unique.group(1))) {
                dangers.add(line);
            }
        }
        return dangers;
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void noneTakesAwayWhatTheVersionBeforeMayUse(Path migration) throws IOException {
        assertThat(dangers(Files.readString(migration))).isEmpty();
    }

    @Test
    void thereAreMigrations() throws IOException {
        assertThat(migrations()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "drop table poll",
            "alter table poll drop column question_en",
            "alter table poll rename column question_en to question",
            "alter table poll alter column question_en set not null",
            "alter table poll add column kind text not null",
            "create unique index poll_question on poll (question_en)"})
    void whatTheVersionBeforeMayNotSurviveIsFound(String statement) {
        assertThat(dangers("-- a comment that says drop\n" + statement + ";")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "alter table poll add column kind text not null default 'simple'",
            "alter table poll add column kind text",
            "create table kind (id text not null primary key); create unique index kind_once on kind (id)"})
    void whatOnlyAddsIsLeft(String statements) {
        assertThat(dangers(statements + ";")).isEmpty();
    }

    @Test
    void whatIsUnusedSinceTheVersionThatIsNamedMayGo() {
        assertThat(dangers("-- unused since 1.2\ndrop table old;\ndrop table other;"))
                .containsExactly("drop table other");
    }
}
