package org.entente.core.command;

import java.util.List;
import org.entente.core.command.ParameterType.Value;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts named inside a sentence are kept by name: no platform's code is ever shown to people. */
class NamesInSentencesTest {

    private static final Situation HERE = SmallRegister.situation(Language.ENGLISH);

    @Test
    void aMentionInsideASentenceBecomesAName() {
        assertThat(Types.WORDS.read("Send " + SmallRegister.mention("p2") + " the list ($1 \\)", HERE))
                .isEqualTo(new Value<>("Send Western Member the list ($1 \\)"));
    }

    @Test
    void anAccountThatNobodyLinkedKeepsItsOwnId() {
        assertThat(Types.WORDS.read("Ask @{WEB/W/U9} first", HERE)).isEqualTo(new Value<>("Ask @U9 first"));
    }

    @Test
    void mentionsInAListBecomeNamesToo() {
        assertThat(Types.list(5, 100).read(SmallRegister.mention("p1") + "\nothers", HERE))
                .isEqualTo(new Value<>(List.of("Northern Member", "others")));
    }
}
