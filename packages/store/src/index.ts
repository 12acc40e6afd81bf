export type { Delivery, KnownTeam } from "./delivery/deliveries.ts";
export type { FaelleQuery } from "./delivery/faelle.ts";
export type { DeliveryMeta, ImportedDelivery, OfficeTerms } from "./delivery/import-delivery.ts";
export { type MoveProgress, moveStore } from "./move-store.ts";
export { openStore, type Place, type Store } from "./store.ts";
