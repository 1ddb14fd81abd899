package org.entente.core.meeting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.core.command.Call;
import org.entente.core.command.Parameter;
import org.entente.core.command.Types;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.jspecify.annotations.Nullable;

/** What people say about an agenda item, the same when it is added, proposed and edited. */
final class Fields {

    static final Parameter<String> TITLE = Parameter.needed("itemTitle", Types.TITLE);
    static final Parameter<AgendaItem> UNDER = Parameter.optional("underItem", ItemType.ITEM).after(
            List.of("under", "under item"), List.of("sous", "sous le point"));
    static final Parameter<AgendaItem.Ask> ASK = Parameter.optional("itemAsk", Types.choice(AgendaItem.Ask.class))
            .after(List.of("for", "asks for", "ask"), List.of("pour", "demande", "aux fins de"));
    static final Parameter<List<String>> TABS = Parameter.optional("itemTabs", TabsType.TABS)
            .after(List.of("tab", "tabs"), List.of("onglet", "onglets"));
    static final Parameter<List<AgendaItem.Presenter>> PRESENTERS = Parameter
            .optional("itemPresenters", PresentersType.PRESENTERS)
            .after(List.of("by", "presented by", "presenter", "presenters", "with"),
                    List.of("par", "présenté par", "présentateur", "présentateurs", "présentatrice", "avec"));
    static final Parameter<Integer> MINUTES = Parameter.optional("itemMinutes", MinutesType.MINUTES)
            .after(List.of("during", "in", "time", "taking"), List.of("durée", "pendant", "en"));
    static final Parameter<List<String>> QUESTIONS = Parameter.optional("itemQuestions", Types.list(20, 500))
            .inFormOnly();
    static final Parameter<String> TITLE_EN = Parameter.optional("titleEnglish", Types.TITLE)
            .after(List.of("in english", "english"), List.of("en anglais", "anglais"));
    static final Parameter<String> TITLE_FR = Parameter.optional("titleFrench", Types.TITLE)
            .after(List.of("in french", "french"), List.of("en français", "français"));

    private static final Pattern TYPED_NUMBER = Pattern
            .compile("^\\s*(?:(?:\\d{1,2}[A-Za-z]?\\s*[.)]\\s*)+|[A-Za-z]\\)\\s*|\\d{1,2}[A-Z]\\s+)(?=\\S)");

    private Fields() {}

    static Parameter<?>[] with(Parameter<?>... more) {
        Parameter<?>[] all = {UNDER, ASK, TABS, PRESENTERS, MINUTES, QUESTIONS, TITLE_EN, TITLE_FR};
        Parameter<?>[] both = Arrays.copyOf(more, more.length + all.length);
        System.arraycopy(all, 0, both, more.length, all.length);
        return both;
    }

    /** A number typed before a title is left out: numbers are derived, so none is ever printed twice (E-06). */
    static String unnumbered(String title) {
        return TYPED_NUMBER.matcher(title).replaceFirst("");
    }

    /** The title as typed, in the language of whoever types or in the one named. */
    static Optional<Bilingual> title(Call call, Bilingual before) {
        Optional<String> typed = call.find(TITLE);
        Optional<String> english = call.find(TITLE_EN);
        Optional<String> french = call.find(TITLE_FR);
        if (typed.isEmpty() && english.isEmpty() && french.isEmpty()) {
            return Optional.empty();
        }
        Map<Language, String> sides = new LinkedHashMap<>();
        english.ifPresent(words -> sides.put(Language.ENGLISH, unnumbered(words)));
        french.ifPresent(words -> sides.put(Language.FRENCH, unnumbered(words)));
        typed.ifPresent(words -> {
            Language language = !sides.containsKey(call.language()) ? call.language() : call.language().other();
            sides.putIfAbsent(language, unnumbered(words));
        });
        Bilingual title = before.equals(AgendaItem.UNTITLED) ? null : before;
        for (Map.Entry<Language, String> side : sides.entrySet()) {
            title = title == null ? Bilingual.typedIn(side.getKey(), side.getValue())
                    : title.with(side.getKey(), side.getValue());
        }
        return Optional.ofNullable(title);
    }

    /** The item with everything that was said about it; what was not said stays. */
    static ItemEdit said(Call call, ItemEdit edit, AgendaItem before) {
        title(call, before.title()).ifPresent(edit::title);
        call.find(ASK).ifPresent(edit::ask);
        call.find(TABS).ifPresent(edit::tabs);
        call.find(PRESENTERS).ifPresent(edit::presenters);
        call.find(MINUTES).ifPresent(edit::minutes);
        call.find(QUESTIONS).ifPresent(questions -> edit.questions(questions.stream()
                .map(text -> before.questions().stream().filter(q -> q.text().equals(text)).findFirst()
                        .orElse(new AgendaItem.Question(text, false)))
                .toList()));
        return edit;
    }

    /** What a button to the filled form carries. */
    static Map<String, String> filled(AgendaItem item, Language language) {
        Map<String, String> values = new HashMap<>();
        values.put("item", item.id());
        values.put("seenItem", seen(item));
        values.put("form", "1");
        put(values, "titleEnglish", item.title().english());
        put(values, "titleFrench", item.title().french());
        values.put("itemAsk", item.ask().name());
        put(values, "itemTabs", String.join(", ", item.tabs()));
        put(values, "itemPresenters",
                PresentersType.typed(item.presenters(), Texts.in(language, "presenters.remotely")));
        put(values, "itemMinutes", item.minutes() == null ? "" : item.minutes().toString());
        put(values, "itemQuestions",
                String.join("\n", item.questions().stream().map(AgendaItem.Question::text).toList()));
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }

    /** What an editor saw: changes only with what the form shows, so that renumbering disturbs nobody. */
    static String seen(AgendaItem item) {
        return Fingerprint.of(String.valueOf(item.title().english()), String.valueOf(item.title().french()),
                item.ask().name(), String.join(",", item.tabs()), item.presenters().toString(),
                String.valueOf(item.minutes()), item.questions().toString());
    }
}
