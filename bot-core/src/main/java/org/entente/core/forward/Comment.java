package org.entente.core.forward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about the forward agenda to those who keep it (F-05).
 *
 * @param topicId the topic it is about, or null for the whole list
 * @param personId whose words they are
 * @param at council time
 */
public record Comment(String id, String councilId, @Nullable String topicId, String personId, String words,
        Instant at) {}
