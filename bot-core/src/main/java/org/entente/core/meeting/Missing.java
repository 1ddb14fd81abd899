package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.command.Call;

/** What an item misses before it is closed, from all features. */
final class Missing {

    private Missing() {}

    static List<Content> of(AgendaItem item, Call call, List<ItemCheck> checks) {
        List<Content> all = new ArrayList<>();
        checks.forEach(check -> all.addAll(check.missing(item, call.record())));
        item.questions().stream().filter(question -> !question.answered() && !item.noComment()).forEach(
                question -> all.add(Content.words("missing.question").with("question", question.text())));
        return all.stream().distinct().toList();
    }

    /** What the question is about. */
    static Content first(AgendaItem item) {
        return Content.words("ask.item.close").with("item", item.number()).with("title", item.title());
    }

    static List<Content> listed(List<Content> missing) {
        return missing.stream().<Content>map(what -> Content.words("missing.line").with("what", what)).toList();
    }
}
