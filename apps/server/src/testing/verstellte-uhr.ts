// Loaded before a process that is to believe that it is another time: its clock runs on from there. Which time, and since
// when, stands in the address under which this is loaded, so that the threads of the process have the same.
const { searchParams } = new URL(import.meta.url);
const shift = Date.parse(searchParams.get("jetzt") ?? "") - Number(searchParams.get("seit"));
if (Number.isNaN(shift)) throw new RangeError("no time is given");

globalThis.Date = new Proxy(Date, {
  construct: (real, args, target) => Reflect.construct(real, args.length === 0 ? [real.now() + shift] : args, target),
  apply: (real) => new real(real.now() + shift).toString(),
  get: (real, key, receiver) => (key === "now" ? () => real.now() + shift : Reflect.get(real, key, receiver)),
});
