package org.entente.slack;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The judge itself: it must be able to say no. */
class SlackSchemasTest {

    @Test
    void goodBlocksPass() {
        assertThat(SlackSchemas.wrongInBlocks("[{\"type\":\"divider\"}]")).isEmpty();
    }

    @Test
    void anUnknownBlockIsFound() {
        assertThat(SlackSchemas.wrongInBlocks("[{\"type\":\"banner\"}]")).isNotEmpty();
    }

    @Test
    void aHeaderThatIsTooLongIsFound() {
        assertThat(SlackSchemas.wrongInBlocks("[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\""
                + "x".repeat(151) + "\"}}]")).isNotEmpty();
    }

    @Test
    void aButtonTwiceIsFound() {
        String button = "{\"type\":\"button\",\"action_id\":\"a\",\"text\":{\"type\":\"plain_text\",\"text\":\"x\"}}";
        assertThat(SlackSchemas.wrongInBlocks("[{\"type\":\"actions\",\"elements\":[" + button + "," + button + "]}]"))
                .containsExactly("action_id twice: a");
    }

    @Test
    void aViewWithALongTitleIsFound() {
        assertThat(SlackSchemas
                .wrongInView("{\"type\":\"modal\",\"blocks\":[],\"title\":{\"type\":\"plain_text\",\"text\":\""
                        + "x".repeat(25) + "\"}}"))
                .isNotEmpty();
    }

    @Test
    void aManifestWithoutANameIsFound() {
        assertThat(SlackSchemas.wrongInManifest("{\"display_information\":{}}")).isNotEmpty();
    }
}
