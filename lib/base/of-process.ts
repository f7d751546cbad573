/**
 * What a process has one of, however many copies of a module a bundler makes: what stands before the framework is bundled
 * apart, and the framework itself may load a file more than once.
 * @param make makes it for whoever asks first
 */
export function ofProcess<Value>(name: string, make: () => Value): Value {
  const slots = globalThis as { [key: symbol]: Value | undefined };
  const key = Symbol.for(`recognition-tracker.${name}`);
  slots[key] ??= make();
  return slots[key];
}
