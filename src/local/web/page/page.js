// The page: sends what is typed or pressed, and builds what comes back. It decides nothing; the server draws.

/** @typedef {{ tag: string, attributes: Record<string, string>, children: Drawn[] }} DrawnElement */
/** @typedef {string | DrawnElement} Drawn */
/** @typedef {{ message: { components: object[] }, drawn: Drawn[], private: boolean, update: boolean }} Reply */
/** @typedef {{ from: number, list: { label: string, about: string, insert: string }[] }} Suggestions */

/**
 * @template {Element} Kind
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
function find(selector, kind) {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Expected ${selector} in the page`);
  return found;
}

const log = find('#log', HTMLElement);
const input = find('#typed', HTMLInputElement);
const list = find('#suggestions', HTMLElement);

/**
 * What each message shows, which a press sends back as Discord does.
 * @type {WeakMap<HTMLElement, Reply>}
 */
const shown = new WeakMap();

/** @type {(path: string, body: object) => Promise<unknown>} */
async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, locale: navigator.language }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** @type {(drawn: Drawn) => Node} */
function build(drawn) {
  if (typeof drawn === 'string') return document.createTextNode(drawn);
  const element = document.createElement(drawn.tag);
  for (const [name, value] of Object.entries(drawn.attributes)) element.setAttribute(name, value);
  element.append(...drawn.children.map(build));
  const { accent } = element.dataset;
  if (accent) element.style.setProperty('--accent', accent);
  if (element instanceof HTMLTimeElement) {
    const format = new Intl.DateTimeFormat(navigator.language, { dateStyle: 'long', timeStyle: 'short' });
    element.title = element.textContent;
    element.textContent = format.format(new Date(element.dateTime));
  }
  return element;
}

/** @type {(tag: string, className: string, ...children: (string | Node)[]) => HTMLElement} */
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** @type {(element: HTMLElement, reply: Reply) => void} */
function fill(element, reply) {
  shown.set(element, reply);
  element.replaceChildren(...reply.drawn.map(build));
  if (reply.private) element.append(make('p', 'private', 'Only you can see this.'));
}

/**
 * One more exchange at the end: what was done, and what came of it.
 * @type {(heading: (string | Node)[], answered: Promise<Reply>) => Promise<HTMLElement>}
 */
async function addExchange(heading, answered) {
  const message = make('div', 'message', 'Dateline is thinking …');
  message.tabIndex = -1;
  const author = make('p', 'author', make('b', '', 'Dateline'), ' ', make('span', 'tag', 'APP'));
  const exchange = make('article', 'exchange', make('h2', 'asked', ...heading), author, message);
  message.setAttribute('aria-busy', 'true');
  log.append(exchange);
  try {
    fill(message, await answered);
  } catch (error) {
    message.replaceChildren(make('p', 'failed', explain(error)));
  }
  message.removeAttribute('aria-busy');
  exchange.scrollIntoView({ block: 'start' });
  return message;
}

/** @type {(error: unknown) => string} */
function explain(error) {
  if (error instanceof TypeError) return 'The preview no longer runs. Start it again: npm run try -- --web';
  return error instanceof Error ? error.message : String(error);
}

find('#composer', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = input.value.trim();
  if (typed === '') return;
  input.value = '';
  closeList();
  find('#hint', HTMLElement).hidden = true;
  const heading = typed.startsWith('/') ? make('code', '', typed) : typed;
  void addExchange(['You: ', heading], /** @type {Promise<Reply>} */ (post('/run', { typed })));
});

/** @type {(control: HTMLElement, press: object, label: string) => Promise<void>} */
async function press(control, pressed, label) {
  const message = control.closest('.message');
  if (!(message instanceof HTMLElement)) return;
  const controls = () => [...message.querySelectorAll('button, select')];
  const place = controls().indexOf(control);
  message.setAttribute('aria-busy', 'true');
  try {
    const before = shown.get(message);
    const sent = { ...pressed, shown: before?.message.components, isPrivate: before?.private };
    const reply = /** @type {Reply} */ (await post('/press', sent));
    if (!reply.update) {
      const added = await addExchange([`You pressed ${label}`], Promise.resolve(reply));
      added.focus({ preventScroll: true });
      return;
    }
    fill(message, reply);
    // The pressed button is gone: its successor takes the focus, or the message where that can't be pressed.
    const next = controls()[place];
    const target = next instanceof HTMLElement && !next.matches(':disabled') ? next : message;
    target.focus({ preventScroll: true });
    message.closest('article')?.scrollIntoView({ block: 'start' });
  } catch (error) {
    await addExchange([`You pressed ${label}`], Promise.reject(error));
  } finally {
    message.removeAttribute('aria-busy');
  }
}

log.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  const customId = button?.dataset.press;
  if (button && customId !== undefined) void press(button, { customId }, button.textContent ?? '');
});

log.addEventListener('change', (event) => {
  const menu = event.target;
  if (!(menu instanceof HTMLSelectElement) || menu.value === '') return;
  const label = menu.selectedOptions[0]?.textContent ?? '';
  void press(menu, { customId: menu.dataset.choose, values: [menu.value] }, label);
});

// Suggestions: an ARIA combobox, whose focus stays in the box while the arrows move through the list.

/** @type {Suggestions} */
let suggestions = { from: 0, list: [] };
let active = -1;
let asked = 0;

async function refreshList() {
  const mine = ++asked;
  if (!input.value.startsWith('/')) return closeList();
  const found = /** @type {Suggestions} */ (
    await post('/suggest', { typed: input.value }).catch(() => ({ from: 0, list: [] }))
  );
  // What came later was answered earlier, or the box was emptied meanwhile.
  if (mine !== asked) return;
  suggestions = found;
  const options = found.list.map(({ label, about }, index) => {
    const option = make(
      'div',
      'suggestion',
      make('span', 'label', label),
      ...(about ? [' ', make('span', 'about', about)] : []),
    );
    option.id = `suggestion-${index}`;
    option.setAttribute('role', 'option');
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => accept(index));
    return option;
  });
  list.replaceChildren(...options);
  list.hidden = options.length === 0;
  input.setAttribute('aria-expanded', String(options.length > 0));
  activate(-1);
}

/** @type {(index: number) => void} */
function activate(index) {
  active = index;
  for (const [place, option] of [...list.children].entries()) {
    option.setAttribute('aria-selected', String(place === index));
    if (place === index) option.scrollIntoView({ block: 'nearest' });
  }
  if (index < 0) input.removeAttribute('aria-activedescendant');
  else input.setAttribute('aria-activedescendant', `suggestion-${index}`);
}

/** @type {(index: number) => void} */
function accept(index) {
  const chosen = suggestions.list[index];
  if (!chosen) return;
  input.value = input.value.slice(0, suggestions.from) + chosen.insert;
  input.focus();
  void refreshList();
}

function closeList() {
  asked++;
  list.hidden = true;
  list.replaceChildren();
  input.setAttribute('aria-expanded', 'false');
  activate(-1);
}

input.addEventListener('input', () => void refreshList());
input.addEventListener('blur', closeList);
input.addEventListener('keydown', (event) => {
  const count = list.hidden ? 0 : list.children.length;
  if (count === 0 || event.isComposing) return;
  if (event.key === 'ArrowDown') activate(active + 1 < count ? active + 1 : -1);
  else if (event.key === 'ArrowUp') activate(active < 0 ? count - 1 : active - 1);
  else if (event.key === 'Escape') closeList();
  else if (event.key === 'Enter' && active >= 0) accept(active);
  else if (event.key === 'Tab' && !event.shiftKey) accept(Math.max(active, 0));
  else return;
  event.preventDefault();
});

find('#theme', HTMLButtonElement).addEventListener('click', () => {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
});
