package org.entente.core.forward;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;

/** A topic of the forward agenda by its number: {@code 4}, {@code no 4}. */
record TopicType(boolean offersSettled) implements ParameterType<Topic> {

    /** The form offers those that wait or stand on an agenda. */
    static final ParameterType<Topic> LISTED = new TopicType(false);
    /** The form offers those that were discussed or set aside. */
    static final ParameterType<Topic> SETTLED = new TopicType(true);

    private static final Pattern NUMBER = Pattern.compile("(?:(?:topic|sujet) ?)?(?:no\\.?|#)? ?(\\d{1,6})");
    private static final int MOST = 100;

    @Override
    public Read<Topic> read(String raw, Situation situation) {
        ForwardTopics topics = situation.record().use(ForwardTopics.class);
        Optional<Topic> byId = raw.strip().length() > 20
                ? topics.find(raw.strip()).filter(topic -> topic.councilId().equals(situation.councilId()))
                : Optional.empty();
        if (byId.isPresent()) {
            return new Value<>(byId.get());
        }
        Matcher typed = NUMBER.matcher(Folding.fold(raw));
        if (!typed.matches()) {
            return new NotMine<>(Content.words("read.topic"));
        }
        int number = Integer.parseInt(typed.group(1));
        return topics.numbered(situation.councilId(), number).<Read<Topic>>map(Value::new)
                .orElseGet(() -> new Wrong<>(Content.words("read.topic.unknown").with("number", number),
                        List.of(Content.words("command.forward.show.example"))));
    }

    @Override
    public Form.Kind field(Situation situation) {
        ForwardTopics topics = situation.record().use(ForwardTopics.class);
        List<Topic> offered = offersSettled ? topics.settled(situation.councilId())
                : topics.listed(situation.councilId());
        List<Form.Option> options = offered.stream().limit(MOST)
                .map(topic -> new Form.Option(topic.id(), Content.words("forward.topic.option")
                        .with("number", topic.number()).with("text", topic.text())))
                .toList();
        return options.isEmpty() ? new Form.Kind.Line(20) : new Form.Kind.One(options);
    }

    @Override
    public boolean oneWord() {
        return true;
    }
}
