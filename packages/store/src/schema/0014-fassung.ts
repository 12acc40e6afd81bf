export const fassung: readonly string[] = [
  // counts the changes to a delivery's persons, so that whoever has read them can tell whether they still are the same
  "alter table lieferung add column fassung bigint not null default 0",
  // rows only come in with a delivery of their own or in a changed one's place, so whatever comes in needs no counting;
  // and nothing is counted while the delivery itself goes
  `create function fassung_zaehlen() returns trigger language plpgsql as $$
  begin
    if pg_trigger_depth() = 1 then
      update lieferung set fassung = fassung + 1 where id in (select lieferung_id from alte);
    end if;
    return null;
  end $$`,
  `create trigger fassung_geaendert after update on status referencing old table as alte
    for each statement execute function fassung_zaehlen()`,
  `create trigger fassung_geloescht after delete on status referencing old table as alte
    for each statement execute function fassung_zaehlen()`,
];
