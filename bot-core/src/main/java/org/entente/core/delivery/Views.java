package org.entente.core.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Every view and document, by name. */
public final class Views {

    private final Map<String, View> views = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();

    /** @throws IllegalArgumentException when two have the same name */
    public Views(Collection<View> views, Collection<Document> documents) {
        for (View view : views) {
            if (this.views.put(view.name(), view) != null) {
                throw new IllegalArgumentException("two views are called " + view.name());
            }
        }
        for (Document document : documents) {
            if (this.documents.put(document.name(), document) != null) {
                throw new IllegalArgumentException("two documents are called " + document.name());
            }
        }
    }

    /** @throws IllegalArgumentException when there is none: a slip of ours */
    public View view(String name) {
        View view = views.get(name);
        if (view == null) {
            throw new IllegalArgumentException("no view is called " + name);
        }
        return view;
    }

    /** @throws IllegalArgumentException when there is none: a slip of ours */
    public Document document(String name) {
        Document document = documents.get(name);
        if (document == null) {
            throw new IllegalArgumentException("no document is called " + name);
        }
        return document;
    }
}
