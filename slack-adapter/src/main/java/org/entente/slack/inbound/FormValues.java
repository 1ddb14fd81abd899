package org.entente.slack.inbound;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in, as raw values; several are lines.
 *
 * @param fields the names of all fields, in order
 */
record FormValues(List<String> fields, Map<String, String> values) {

    static FormValues of(View view, String workspace) {
        List<String> fields = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (LayoutBlock block : view.getBlocks()) {
            if (block instanceof InputBlock input && input.getBlockId() != null) {
                fields.add(input.getBlockId());
                String value = given(view.getState(), input.getBlockId(), workspace);
                if (value == null && !input.isOptional()) {
                    // Slack never leaves a required field without a value; its stand-ins do where nobody touched it
                    value = initial(input.getElement(), workspace);
                }
                if (value != null && !value.isBlank()) {
                    values.put(input.getBlockId(), value);
                }
            }
        }
        return new FormValues(List.copyOf(fields), values);
    }

    private static @Nullable String given(@Nullable ViewState state, String field, String workspace) {
        if (state == null || state.getValues() == null || state.getValues().get(field) == null) {
            return null;
        }
        for (ViewState.Value value : state.getValues().get(field).values()) {
            String given = given(value, workspace);
            if (given != null) {
                return given;
            }
        }
        return null;
    }

    private static @Nullable String given(ViewState.Value value, String workspace) {
        if (value.getValue() != null) {
            return value.getValue();
        }
        if (value.getSelectedDate() != null) {
            return value.getSelectedDate();
        }
        if (value.getSelectedOption() != null) {
            return value.getSelectedOption().getValue();
        }
        if (value.getSelectedOptions() != null && !value.getSelectedOptions().isEmpty()) {
            return value.getSelectedOptions().stream().map(ViewState.SelectedOption::getValue)
                    .collect(Collectors.joining("\n"));
        }
        if (value.getSelectedUser() != null) {
            return SlackText.mention(workspace, value.getSelectedUser());
        }
        return users(value.getSelectedUsers(), workspace);
    }

    private static @Nullable String initial(@Nullable BlockElement element, String workspace) {
        return switch (element) {
            case PlainTextInputElement text -> text.getInitialValue();
            case DatePickerElement date -> date.getInitialDate();
            case StaticSelectElement list -> option(list.getInitialOption());
            case RadioButtonsElement radio -> option(radio.getInitialOption());
            case CheckboxesElement boxes -> options(boxes.getInitialOptions());
            case MultiStaticSelectElement list -> options(list.getInitialOptions());
            case UsersSelectElement person -> person.getInitialUser() == null ? null
                    : SlackText.mention(workspace, person.getInitialUser());
            case MultiUsersSelectElement people -> users(people.getInitialUsers(), workspace);
            case null, default -> null; // Bolt's elements are not ours to enumerate
        };
    }

    private static @Nullable String option(@Nullable OptionObject option) {
        return option == null ? null : option.getValue();
    }

    private static @Nullable String options(@Nullable List<OptionObject> options) {
        return options == null || options.isEmpty() ? null
                : options.stream().map(OptionObject::getValue).collect(Collectors.joining("\n"));
    }

    private static @Nullable String users(@Nullable List<String> users, String workspace) {
        return users == null || users.isEmpty() ? null
                : users.stream().map(user -> SlackText.mention(workspace, user)).collect(Collectors.joining("\n"));
    }
}
