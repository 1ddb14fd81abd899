package org.entente.core.text;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.core.command.Area;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A text of the catalogues says a command as it is typed where it is read. */
class TypingTest {

    private static final Pattern SLASH = Pattern.compile("(?<![\\p{L}\\p{N}/:.<}])/([a-z]+)");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /agenda add                     | @Entente agenda add                  | agenda add
            Look: /agenda. Or: /agenda open | Look: @Entente agenda. Or: @Entente agenda open | Look: agenda. Or: agenda open
            (/action add), or               | (@Entente action add), or            | (action add), or
            /\uE000 \uE001                  | @Entente \uE000 \uE001               | \uE000 \uE001
            and/or, 1/2, P/T, \uE000/\uE001 | and/or, 1/2, P/T, \uE000/\uE001      | and/or, 1/2, P/T, \uE000/\uE001
            <b>https://a.example/b</b>      | <b>https://a.example/b</b>           | <b>https://a.example/b</b>
            Monday / lundi                  | Monday / lundi                       | Monday / lundi
            type ./entente doctor           | type ./entente doctor                | type ./entente doctor
            """)
    void onlyTheSlashOfACommandIsSaidOtherwise(String written, String addressed, String bare) {
        assertThat(Typing.SLASH.in(written)).isEqualTo(written);
        assertThat(Typing.ADDRESSED.in(written)).isEqualTo(addressed);
        assertThat(Typing.BARE.in(written)).isEqualTo(bare);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySlashBeforeAWordOfTheCataloguesIsThatOfACommand(Language language) {
        Set<String> words = new TreeSet<>();
        Texts.keys(language).forEach(key -> SLASH.matcher(Texts.pattern(language, key)).results()
                .forEach(found -> words.add(found.group(1))));
        assertThat(words).isSubsetOf(Stream.of(Area.values()).map(area -> area.word(language)).toList());
        assertThat(words).hasSizeGreaterThan(5);
    }
}
