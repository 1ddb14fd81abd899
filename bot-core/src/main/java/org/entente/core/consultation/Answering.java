package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Input;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.jspecify.annotations.Nullable;

/** Answers a round for a party, in a form whose fields are the questions (V-09, V-11). */
final class Answering {

    /** The ids of the questions that a form shows, so that what was left empty can be told from what was not asked. */
    private static final Parameter<String> ASKED = Parameter.hidden("asked", Types.words(200));
    /** With which question a form begins; empty for the first. */
    private static final Parameter<String> FROM = Parameter.hidden("from", Types.ID);

    private Answering() {}

    static List<Command> commands() {
        List<Parameter<?>> parameters = new ArrayList<>(List.of(Which.ROUND, Which.PARTY, FROM, ASKED));
        IntStream.rangeClosed(1, Opening.MOST_QUESTIONS).forEach(n -> parameters.add(field("q" + n)));
        return List.of(Command.named("round.answer", Area.ROUND).words("answer|reply|respond", "répondre|réponse")
                .takes(parameters.toArray(Parameter<?>[]::new)).by(Permission.everybodyHere())
                .shaped(AnswerForm::shape).does(Answering::answer));
    }

    private static Parameter<String> field(String question) {
        return Parameter.optional(question, Types.words(Question.LONGEST)).inFormOnly();
    }

    private static Answer answer(Call call) {
        Optional<Round> named = call.find(Which.ROUND)
                .map(id -> Which.find(call.use(Rounds.class), id, call.council().id()));
        Round round = named.orElseGet(() -> awaited(call));
        Party party = Answerer.of(call.situation(), round, call.find(Which.PARTY).orElse(null));
        if (call.invocation().input() instanceof Input.Submitted && call.find(ASKED).isPresent()) {
            return save(call, round, party);
        }
        return new Answer.Opened(AnswerForm.of(round, party, call.find(FROM).orElse(null), call.record()));
    }

    /** Typed without saying which: the one that waits for this person's answer, else the only open one. */
    private static Round awaited(Call call) {
        List<Round> awaited = RoundsAwaited.of(call.record(), call.council(), call.person().id(), call.now()).stream()
                .map(RoundsAwaited.Awaited::round).distinct().toList();
        return awaited.size() == 1 ? awaited.getFirst() : Which.open(call, "round.answer", "round.button.answer.named");
    }

    private static Answer save(Call call, Round round, Party party) {
        Received before = Received.of(call.record(), round);
        Map<String, Content> errors = new LinkedHashMap<>();
        List<Response> given = new ArrayList<>();
        for (String id : call.get(ASKED).split(",")) {
            Question question = round.question(id).orElseThrow(() -> Refusal.because(Content.words("read.id")));
            Response earlier = before.latest(party, question).orElse(null);
            String typed = call.find(field(id)).orElse(null);
            if (typed == null) {
                if (earlier != null) {
                    errors.put(id, Content.words("round.refused.emptied"));
                }
                continue;
            }
            Optional<String> accepted = question.accepted(typed);
            if (accepted.isEmpty()) {
                errors.put(id, Content.words("read.id"));
            } else if (earlier == null || !earlier.text().equals(accepted.get())) {
                given.add(response(call, round, party, question, accepted.get(), earlier));
            }
        }
        if (!errors.isEmpty()) {
            return new Answer.Corrected(errors);
        }
        for (Response response : given) {
            keep(call, round, response);
        }
        if (!given.isEmpty()) {
            Telling.in(call.record()).answered(round, party);
            Following.of(call, round, party).changed(before, given);
        }
        return said(call, round, party, given.size());
    }

    private static Response response(Call call, Round round, Party party, Question question, String text,
            @Nullable Response earlier) {
        return new Response(round.id(), party.key(), question.id(), earlier == null ? 1 : earlier.number() + 1, text,
                call.language(), call.person().id(), call.now(), Wording.fingerprint(question, party, text));
    }

    private static void keep(Call call, Round round, Response response) {
        if (!call.use(Rounds.class).respond(response)) {
            throw Answerer.late(round);
        }
        call.audit("round.answered", round.id(), response.fingerprint());
    }

    private static Answer said(Call call, Round round, Party party, int changed) {
        Received now = Received.of(call.record(), round);
        Content done = Content.words(changed == 0 ? "round.answered.same" : "round.answered")
                .with("party", party.name())
                .with("count", now.answered(party)).with("of", round.questions().size());
        List<Button> next = new ArrayList<>();
        String last = call.get(ASKED).substring(call.get(ASKED).lastIndexOf(',') + 1);
        AnswerForm.after(round, last).ifPresent(question -> next.add(Button.of(Content.words("round.button.next"),
                "round.answer",
                Which.form(Which.with(Which.values(round, party), "from", question.id()))).primary()));
        next.add(Button.of(Content.words("round.button.ours"), "round.show", Which.values(round, party)));
        return new Answer.Said(done, next);
    }
}
