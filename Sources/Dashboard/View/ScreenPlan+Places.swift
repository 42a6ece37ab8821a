import Canvas

extension ScreenPlan {
  /// A pane without a border.
  static func bare(_ pane: PaneID, _ rect: Rect) -> Place {
    Place(
      pane: pane,
      outer: rect,
      interior: rect,
      detail: nil,
      isDetailBoxed: false,
      whole: rect
    )
  }

  /// A pane in a box, without a page.
  static func boxed(_ pane: PaneID, _ rect: Rect) -> Place {
    Place(
      pane: pane,
      outer: rect,
      interior: rect.inset(),
      detail: nil,
      isDetailBoxed: false,
      whole: rect
    )
  }

  /// A pane with its page in one box, a rule between them.
  static func ruled(_ pane: PaneID, _ rect: Rect, pagePercent: Int = 45) -> Place {
    let inside = rect.inset()
    let (list, page) = inside.split(bottom: inside.height * pagePercent / 100)
    return Place(
      pane: pane,
      outer: rect,
      interior: list,
      detail: page.split(top: 1).rest,
      isDetailBoxed: false,
      whole: rect
    )
  }

  /// A pane with its page in a box beside it or below it, as the room allows.
  static func single(_ pane: PaneID, _ area: Rect) -> Place {
    let (list, page): (Rect, Rect)
    if area.width >= beside {
      (list, page) = area.split(left: area.width * 58 / 100)
    } else if area.height >= 14 {
      (list, page) = area.split(top: max(8, area.height * 55 / 100))
    } else {
      return boxed(pane, area)
    }
    return Place(
      pane: pane,
      outer: list,
      interior: list.inset(),
      detail: page.inset(),
      isDetailBoxed: true,
      whole: area
    )
  }

  /// The panes that take the place of another only while they have the focus.
  static let guests: [PaneID] = [.operations, .calendar]

  /// Four panes, two over two, and a strip, which the desk and the guests take while they have the
  /// focus.
  static func grid(_ area: Rect, focus: PaneID) -> [Place] {
    let hasInspector = area.width >= inspector
    let (main, side) = hasInspector ? area.split(right: 48) : (area, nil)
    let rows = Layout.rows(
      of: main,
      parts: [.flexible(weight: 14), .flexible(weight: 13), .flexible(weight: 9)]
    )
    let top = Layout.columns(of: rows[0], parts: [.flexible(), .flexible()])
    let bottom = Layout.columns(of: rows[1], parts: [.flexible(), .flexible()])
    let places = [
      boxed(.daily, top[0]), boxed(.agenda, top[1]), boxed(.teams, bottom[0]),
      boxed(.custody, bottom[1]),
      boxed(([.desk] + guests).contains(focus) ? focus : .tasking, rows[2]),
    ]
    guard let side else { return places }
    return places.map { place in place.pane == focus ? place.with(page: side.inset()) : place }
  }

  /// Three columns over two; the third column holds the taskings over the desk, or over a guest that
  /// has the focus.
  static func wide(_ area: Rect, focus: PaneID) -> [Place] {
    let rows = Layout.rows(of: area, parts: [.flexible(weight: 30), .flexible(weight: 25)])
    let top = Layout.columns(
      of: rows[0],
      parts: [.flexible(weight: 74), .flexible(weight: 62), .flexible(weight: 64)]
    )
    let third = Layout.rows(of: top[2], parts: [.flexible(weight: 19), .flexible(weight: 11)])
    let bottom = Layout.columns(
      of: rows[1],
      parts: [.flexible(weight: 104), .flexible(weight: 96)]
    )
    return [
      ruled(.daily, top[0]), ruled(.agenda, top[1]), boxed(.tasking, third[0]),
      boxed(guests.contains(focus) ? focus : .desk, third[1]), ruled(.teams, bottom[0]),
      ruled(.custody, bottom[1], pagePercent: 36),
    ]
  }
}

extension ScreenPlan.Place {
  /// The same place with a page in a box elsewhere.
  fileprivate func with(page: Rect) -> ScreenPlan.Place {
    ScreenPlan.Place(
      pane: pane,
      outer: outer,
      interior: interior,
      detail: page,
      isDetailBoxed: true,
      whole: whole
    )
  }
}

extension DashboardState {
  /// Where a form is drawn: in the middle, between the first line and the last, as high as it needs
  /// with its list of options open.
  func formRect(of form: FormState) -> Rect {
    let area = formArea
    let rows = form.visibleFields.reduce(0) { sum, field in sum + FormMeasure.rows(of: field) }
    let hasLists = form.visibleFields.contains { field in field.kind.options.count > 6 }
    let height = rows + (hasLists ? 14 : 9)
    return area.centred(Size(width: formWidth, height: min(area.height, height)))
  }

  /// Where what lies over the panes is drawn: between the first line and the hints, and never over the
  /// red line of a fast-time call that nobody has taken on.
  var overlayArea: Rect {
    let area = Rect(size).inset(columns: 0, rows: 1)
    return hasRedLine ? area.split(bottom: 2).rest : area
  }

  /// The same for a form and for a page of its own, which leave the messages in view.
  var formArea: Rect {
    hasRedLine ? overlayArea : overlayArea.split(bottom: 1).rest
  }

  private var hasRedLine: Bool { size.height >= 10 && plan.needs != nil && NeedsLine(self).isRed }

  /// How many columns a form is drawn on.
  var formWidth: Int { min(size.width, 100) }
}
