package org.entente.store.people;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.people.OrderOfBusiness;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.store.sql.Null;
import org.entente.store.sql.Session;

final class SqlOrderOfBusiness implements OrderOfBusiness {

    private final Session session;

    SqlOrderOfBusiness(Session session) {
        this.session = session;
    }

    @Override
    public List<Item> of(String councilId, Part part) {
        return session.list("""
                select kind, title_en, title_fr from business_item where council_id = ? and part = ?
                order by place""",
                row -> new Item(Kind.valueOf(row.text(1)), new Bilingual(row.textOrNull(2), row.textOrNull(3))),
                councilId, part);
    }

    @Override
    public void set(String councilId, Part part, List<Item> items) {
        session.update("delete from business_item where council_id = ? and part = ?", councilId, part);
        List<Object[]> rows = new ArrayList<>();
        for (Item item : items) {
            rows.add(new Object[]{councilId, part, rows.size(), item.kind(), title(item, Language.ENGLISH),
                    title(item, Language.FRENCH)});
        }
        session.updateAll("""
                insert into business_item (council_id, part, place, kind, title_en, title_fr)
                values (?, ?, ?, ?, ?, ?)""", rows);
    }

    private static Object title(Item item, Language language) {
        String title = item.title().exactly(language);
        return title == null ? Null.TEXT : title;
    }
}
